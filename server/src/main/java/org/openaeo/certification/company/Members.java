package org.openaeo.certification.company;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;

/** Who acts for which company: invited by a link that works once, with rights by section. */
@Component
public class Members {
    static final Duration LINK_HOLDS = Duration.ofDays(7);
    static final int MOST_PENDING = 20;

    private final MemberStore members;
    private final MemberInvitationStore invitations;
    private final InvitationMail mail;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    Members(
            MemberStore members,
            MemberInvitationStore invitations,
            InvitationMail mail,
            AuditTrail audit,
            CurrentUser user,
            Clock clock) {
        this.members = members;
        this.invitations = invitations;
        this.mail = mail;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** The footing on which somebody acts for the company; empty for a stranger. */
    public Optional<Membership> find(CompanyId company, String person) {
        return members.find(company, person);
    }

    public List<Membership> of(CompanyId company) {
        return members.members(company);
    }

    /** An invitation that nobody has taken up yet; its id opens nothing. */
    public record Pending(String id, Invitation invitation, Instant expires) {}

    /**
     * Makes a link for somebody to join; it works once, for seven days. Where an address is named it is mailed there.
     *
     * @return empty where too many invitations wait already: nobody sends mail by the hundred from here
     */
    @Transactional
    public Optional<JoiningLink> invite(Invitation invitation, String company) {
        if (pending(invitation.company()).size() >= MOST_PENDING) {
            return Optional.empty();
        }
        var link = JoiningLink.generated();
        invitations.add(link.hash(), invitation, user.id(), clock.instant().plus(LINK_HOLDS));
        audit.record(new CompanyEvent.MemberInvited(invitation.company(), invitation.kind()));
        if (!invitation.email().isEmpty()) {
            mail.send(invitation, company, link);
        }
        return Optional.of(link);
    }

    /** The link no longer holds. */
    @Transactional
    public boolean withdraw(CompanyId company, String id) {
        var withdrawn = invitations.withdraw(company, id);
        if (withdrawn) {
            audit.record(new CompanyEvent.InvitationWithdrawn(company));
        }
        return withdrawn;
    }

    /** To what a link that still holds invites. */
    public Optional<Invitation> invited(JoiningLink link) {
        return invitations.find(link.hash(), clock.instant());
    }

    /** Invitations that nobody has taken up yet. */
    public List<Pending> pending(CompanyId company) {
        return invitations.pending(company, clock.instant());
    }

    /** Whoever acts now joins by that link; empty where it no longer holds. */
    @Transactional
    public Optional<CompanyId> join(JoiningLink link) {
        var invitation = invited(link);
        if (invitation.isEmpty() || !invitations.use(link.hash())) {
            return Optional.empty();
        }
        var to = invitation.get();
        var joined = members.add(
                new Membership(to.company(), user.id(), to.kind(), to.rights(), to.otherwise(), clock.instant()));
        if (joined) {
            audit.record(new CompanyEvent.MemberJoined(to.company(), user.id()));
        }
        return Optional.of(to.company());
    }

    /** Gives a member other rights; an owner has them all and keeps them. */
    @Transactional
    public boolean change(CompanyId company, String person, Map<Section, Right> rights, Right otherwise) {
        var found = members.find(company, person).filter(member -> !member.isOwner());
        found.ifPresent(member -> {
            members.setRights(company, person, rights, otherwise);
            audit.record(new CompanyEvent.RightsChanged(company, person));
        });
        return found.isPresent();
    }

    /** Ends somebody's acting for the company; an owner stays. */
    @Transactional
    public boolean remove(CompanyId company, String person) {
        var removed = members.remove(company, person);
        if (removed) {
            audit.record(new CompanyEvent.MemberRemoved(company, person));
        }
        return removed;
    }
}
