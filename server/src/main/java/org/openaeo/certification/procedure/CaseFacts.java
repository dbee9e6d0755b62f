package org.openaeo.certification.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.standards.Bar;
import org.openaeo.trust.OperatorId;

/**
 * What the entries of a case file say, taken together.
 *
 * @param types of authorisation applied for
 * @param roles of the operator to be covered
 * @param rules the version of the programme that governs the case
 * @param operator who the company is in the register, once confirmed
 * @param findings in the order of their being found
 * @param validators who visited, judged findings or recommended: they do not decide
 * @param deciders who took the decision that can be appealed against
 * @param conflicted who declared an interest
 * @param held what the authorisations in force confer
 * @param bars for how long the company may not apply again, by this case
 */
public record CaseFacts(
        Set<String> types,
        Set<String> roles,
        int rules,
        Optional<OperatorId> operator,
        Optional<Risk> risk,
        Optional<Act.PlanVisit> visit,
        List<Found> findings,
        Hearing hearing,
        Set<String> validators,
        Set<String> deciders,
        Set<String> conflicted,
        Map<Act.Task, String> assigned,
        List<Conferral> held,
        Optional<Suspension> suspended,
        List<Appealed> appeals,
        List<Barred> bars) {
    public CaseFacts {
        types = Set.copyOf(types);
        roles = Set.copyOf(roles);
        findings = List.copyOf(findings);
        validators = Set.copyOf(validators);
        deciders = Set.copyOf(deciders);
        conflicted = Set.copyOf(conflicted);
        assigned = Map.copyOf(assigned);
        held = List.copyOf(held);
        appeals = List.copyOf(appeals);
        bars = List.copyOf(bars);
    }

    /** A finding and how far its remedy has come. */
    public record Found(Finding finding, Finding.State state) {
        public boolean isOpen() {
            return finding.grade().needsRemedy() && state != Finding.State.CLOSED;
        }
    }

    /** How far the right to be heard has come. */
    public enum Hearing {
        NONE,
        OPEN,
        /** The company spoke, or its time to speak has passed. */
        OVER
    }

    /** Risk as mapped by the officer. */
    public enum Risk {
        LOW,
        MEDIUM,
        HIGH
    }

    /** Why an authorisation is suspended (in EU terms, the three kinds of DA article 16). */
    public enum Suspension {
        /** It may have to be revoked, annulled or amended, and the facts are not complete. */
        POSSIBLE_REVOCATION,
        /** A condition is not met and the holder gets time to remedy it. */
        TIME_TO_REMEDY,
        HOLDER_REQUEST
    }

    /** What the holder has to report. */
    public enum ReportedChange {
        IDENTIFIER,
        ADDRESS,
        LEGAL_FORM,
        MANAGEMENT,
        CUSTOMS_LEAD,
        ROLES,
        OTHER
    }

    /** What opens a review. */
    public enum Trigger {
        COMPLIANCE_SIGNAL,
        CHANGE_REPORTED,
        NEW_INFORMATION,
        LAW_CHANGED,
        SELF_REVIEW,
        HOLDER_REQUEST
    }

    /** How an appeal was ruled. */
    public enum Ruling {
        UPHELD,
        DISMISSED
    }

    /** @param against the stage that the decision led to */
    public record Appealed(int level, Stage against, Optional<Ruling> ruling) {
        public boolean isPending() {
            return ruling.isEmpty();
        }
    }

    /** @param until the last day of the bar */
    public record Barred(Bar.Cause cause, Set<String> types, LocalDate until, String legalReference) {
        public Barred {
            types = Set.copyOf(types);
        }
    }

    public boolean findingsOpen() {
        return findings.stream().anyMatch(Found::isOpen);
    }

    public Optional<Found> finding(String id) {
        return findings.stream()
                .filter(found -> found.finding().id().equals(id))
                .findFirst();
    }

    /** The appeal that waits for its ruling while the case stands there. */
    public Optional<Appealed> pendingAppeal(Stage stage) {
        return appeals.stream()
                .filter(appeal -> appeal.isPending() && appeal.against() == stage)
                .reduce((earlier, later) -> later);
    }
}
