package org.openaeo.certification.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links with which people join companies. */
@Component
class MemberInvitationStore {
    /** How a right is written in the list: section, then this, then the right. */
    private static final char BETWEEN = '=';

    private final JdbcClient jdbc;

    MemberInvitationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(byte[] hash, Invitation invitation, String by, Instant expires) {
        jdbc.sql("delete from certification.company_invitation where expires_at < :now")
                .param("now", at(expires.minus(Members.LINK_HOLDS)))
                .update();
        jdbc.sql("""
                        insert into certification.company_invitation
                            (token_hash, company, kind, label, email, rights, invited_by, expires_at)
                        values (:hash, :company, :kind, :label, :email, :rights, :by, :expires)""")
                .param("hash", hash)
                .param("company", invitation.company().value())
                .param("kind", invitation.kind().name())
                .param("label", invitation.label())
                .param("email", invitation.email())
                .param("rights", written(invitation))
                .param("by", by)
                .param("expires", at(expires))
                .update();
    }

    Optional<Invitation> find(byte[] hash, Instant now) {
        return jdbc.sql("""
                        select company, kind, label, email, rights from certification.company_invitation
                        where token_hash = :hash and expires_at > :now""")
                .param("hash", hash)
                .param("now", at(now))
                .query((row, n) -> invitation(row))
                .optional();
    }

    List<Members.Pending> pending(CompanyId company, Instant now) {
        return jdbc.sql("""
                        select encode(token_hash, 'hex') as id, company, kind, label, email, rights, expires_at from certification.company_invitation
                        where company = :company and expires_at > :now order by expires_at""")
                .param("company", company.value())
                .param("now", at(now))
                .query((row, n) -> new Members.Pending(
                        row.getString("id"),
                        invitation(row),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param id the digest, in hexadecimal digits */
    boolean withdraw(CompanyId company, String id) {
        return jdbc.sql("""
                        delete from certification.company_invitation
                        where company = :company and encode(token_hash, 'hex') = :id""").param("company", company.value()).param("id", id).update() == 1;
    }

    /** Whether the link was there to be used up; of two that try at once, one succeeds. */
    boolean use(byte[] hash) {
        return jdbc.sql("delete from certification.company_invitation where token_hash = :hash")
                        .param("hash", hash)
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String[] written(Invitation invitation) {
        var rights = new HashMap<String, Right>();
        invitation.rights().forEach((section, right) -> rights.put(section.key(), right));
        rights.put("", invitation.otherwise());
        return rights.entrySet().stream()
                .map(entry -> entry.getKey() + BETWEEN + entry.getValue())
                .sorted()
                .toArray(String[]::new);
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        Map<Section, Right> rights = new HashMap<>();
        var otherwise = Right.NONE;
        for (var written : (String[]) row.getArray("rights").getArray()) {
            var between = written.lastIndexOf(BETWEEN);
            var right = Right.valueOf(written.substring(between + 1));
            if (between == 0) {
                otherwise = right;
            } else {
                rights.put(new Section(written.substring(0, between)), right);
            }
        }
        return new Invitation(
                new CompanyId(row.getObject("company", UUID.class)),
                Membership.Kind.valueOf(row.getString("kind")),
                row.getString("label"),
                row.getString("email"),
                rights,
                otherwise);
    }
}
