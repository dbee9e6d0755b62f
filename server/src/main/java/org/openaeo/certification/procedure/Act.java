package org.openaeo.certification.procedure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.openaeo.platform.codes.ConstantCode;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.PauseReason;
import org.openaeo.trust.OperatorId;

/** Something that somebody does in a case file. The {@link TransitionTable} says who may, when, and what follows. */
public sealed interface Act {
    /** The application is handed in, for these types of authorisation and these operator roles. */
    record Submit(Set<String> types, Set<String> roles) implements Act {}

    /** The application is complete and admissible, and the company is that operator of the register. */
    record Accept(OperatorId operator, String text) implements Act {}

    /** Who the company is in the register, where acceptance did not say so or said it wrongly. */
    record ConfirmIdentity(OperatorId operator, String text) implements Act {}

    record DoNotAccept(String text) implements Act {}

    /** @param questions whose answers are asked about, as in {@code SAFE/2021/A1.1}; none named: any of them */
    record AskInformation(Set<String> questions, String text) implements Act {
        public AskInformation {
            questions = questions == null ? Set.of() : Set.copyOf(questions); // earlier entries named none
        }

        public AskInformation(String text) {
            this(Set.of(), text);
        }
    }

    record Inform(String text) implements Act {}

    record MapRisks(CaseFacts.Risk risk, String text) implements Act {}

    record PlanVisit(UUID visit, LocalDate day, String text) implements Act {}

    /** @param agreed the company agreed to a visit before its notice has run out */
    record BeginVisit(UUID visit, boolean agreed) implements Act {}

    record EndVisit(UUID visit, List<Finding> findings, String text) implements Act {}

    /** What a visit found and reached us when it was over, from a device that had been without a network. */
    record AddFindings(List<Finding> findings, String text) implements Act {}

    record ReportRemedy(String finding, String text) implements Act {}

    /** The remedy does not do. */
    record ReturnRemedy(String finding, String text) implements Act {}

    record CloseFinding(String finding, String text) implements Act {}

    /** Instead of a refusal: what is missing is brought in by a plan. */
    record AgreeImprovement(List<Finding> items, String text) implements Act {}

    /** The file is ready to be decided upon. */
    record Recommend(Recommendation which, String text) implements Act {}

    record ProposeRefusal(String text) implements Act {}

    record BeHeard(String text) implements Act {}

    record Grant(List<Conferral> conferrals, String text) implements Act {}

    /** @param falseInformation the company told untruths, which may bar it for longer */
    record Refuse(boolean falseInformation, String text) implements Act {}

    record Withdraw(String text) implements Act {}

    record ReportChange(CaseFacts.ReportedChange change, LocalDate since, String text) implements Act {}

    /** The holder's own yearly look at the conditions. */
    record ReviewItself(String text) implements Act {}

    record RequestSuspension(Length period, String text) implements Act {}

    /** @param reference what brought it up, for example a declaration's number */
    record OpenReview(CaseFacts.Trigger trigger, String reference, String text) implements Act {}

    record CloseReview(String text) implements Act {}

    record OrderReassessment(String text) implements Act {}

    /** The authorisation stands after a reassessment; with conferrals: on these terms. */
    record Confirm(List<Conferral> conferrals, String text) implements Act {}

    /** @param period how long; empty: as long as the programme lets it last */
    record Suspend(CaseFacts.Suspension why, Optional<Length> period, String text) implements Act {}

    /** The holder says that what led to the suspension is remedied. */
    record ReportReadiness(String text) implements Act {}

    record Restore(String text) implements Act {}

    record ProposeRevocation(String text) implements Act {}

    record AbandonRevocation(String text) implements Act {}

    /** @param types which of those held; none named: all */
    record Revoke(Set<String> types, String text) implements Act {}

    record Annul(String text) implements Act {}

    record Surrender(String text) implements Act {}

    record Appeal(int level, String text) implements Act {}

    record RuleAppeal(int level, CaseFacts.Ruling ruling, String text) implements Act {}

    record ExtendClock(ClockCode clock, Length by, String text) implements Act {}

    record PauseClock(ClockCode clock, PauseReason reason, String text) implements Act {}

    record ResumeClock(ClockCode clock, PauseReason reason, String text) implements Act {}

    /** Whoever acts has an interest of their own in the case and keeps out of it from now on. */
    record DeclareConflict(String text) implements Act {}

    record Assign(Task task, String person) implements Act {}

    record Note(String text) implements Act {}

    /** A clock ran out. */
    record Lapsed(ClockCode clock, int ordinal) implements Act {}

    /** What a recommendation recommends. */
    enum Recommendation {
        GRANT,
        REFUSE
    }

    /** For what somebody is assigned to a case. */
    enum Task {
        OFFICER,
        VALIDATOR,
        DECISION_MAKER
    }

    /** The acts by name, as stored, sent and translated. */
    enum Kind {
        SUBMIT(Submit.class),
        ACCEPT(Accept.class),
        CONFIRM_IDENTITY(ConfirmIdentity.class),
        DO_NOT_ACCEPT(DoNotAccept.class),
        ASK_INFORMATION(AskInformation.class),
        INFORM(Inform.class),
        MAP_RISKS(MapRisks.class),
        PLAN_VISIT(PlanVisit.class),
        BEGIN_VISIT(BeginVisit.class),
        END_VISIT(EndVisit.class),
        ADD_FINDINGS(AddFindings.class),
        REPORT_REMEDY(ReportRemedy.class),
        RETURN_REMEDY(ReturnRemedy.class),
        CLOSE_FINDING(CloseFinding.class),
        AGREE_IMPROVEMENT(AgreeImprovement.class),
        RECOMMEND(Recommend.class),
        PROPOSE_REFUSAL(ProposeRefusal.class),
        BE_HEARD(BeHeard.class),
        GRANT(Grant.class),
        REFUSE(Refuse.class),
        WITHDRAW(Withdraw.class),
        REPORT_CHANGE(ReportChange.class),
        REVIEW_ITSELF(ReviewItself.class),
        REQUEST_SUSPENSION(RequestSuspension.class),
        OPEN_REVIEW(OpenReview.class),
        CLOSE_REVIEW(CloseReview.class),
        ORDER_REASSESSMENT(OrderReassessment.class),
        CONFIRM(Confirm.class),
        SUSPEND(Suspend.class),
        REPORT_READINESS(ReportReadiness.class),
        RESTORE(Restore.class),
        PROPOSE_REVOCATION(ProposeRevocation.class),
        ABANDON_REVOCATION(AbandonRevocation.class),
        REVOKE(Revoke.class),
        ANNUL(Annul.class),
        SURRENDER(Surrender.class),
        APPEAL(Appeal.class),
        RULE_APPEAL(RuleAppeal.class),
        EXTEND_CLOCK(ExtendClock.class),
        PAUSE_CLOCK(PauseClock.class),
        RESUME_CLOCK(ResumeClock.class),
        DECLARE_CONFLICT(DeclareConflict.class),
        ASSIGN(Assign.class),
        NOTE(Note.class),
        LAPSED(Lapsed.class);

        private static final Map<Class<?>, Kind> BY_TYPE =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Kind::type, Function.identity()));

        private final Class<? extends Act> type;

        Kind(Class<? extends Act> type) {
            this.type = type;
        }

        public Class<? extends Act> type() {
            return type;
        }

        /** As in addresses, events and bundles: {@code ask-information}. */
        public String code() {
            return ConstantCode.of(this);
        }
    }

    default Kind kind() {
        return Optional.ofNullable(Kind.BY_TYPE.get(getClass())).orElseThrow();
    }
}
