package org.openaeo.certification.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

import org.openaeo.certification.position.QuestionId;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.PauseReason;

/** Makes the act that a form means; the acts that need more than the form are made where their other part is. */
@Component
class ActReading {
    /** Empty where something is wrong, which then stands in the result. */
    Optional<Act> read(Kind kind, ActForm form, CaseFile file, BindingResult result) {
        Reading in = new Reading(result);
        Optional<? extends Act> act = switch (kind) {
            case DO_NOT_ACCEPT -> withReason(in, form, Act.DoNotAccept::new);
            case ASK_INFORMATION -> withReason(in, form, text -> new Act.AskInformation(questions(in, form), text));
            case MAP_RISKS ->
                in.one("risk", form.risk(), CaseFacts.Risk.class)
                        .map(risk -> new Act.MapRisks(risk, in.reason(form.text())));
            case RETURN_REMEDY -> withReason(in, form, text -> new Act.ReturnRemedy(finding(in, form, file), text));
            case CLOSE_FINDING -> Optional.of(new Act.CloseFinding(finding(in, form, file), in.text(form.text())));
            case AGREE_IMPROVEMENT -> Optional.of(improvement(in, form));
            case RECOMMEND ->
                in.one("recommendation", form.recommendation(), Act.Recommendation.class)
                        .map(which -> new Act.Recommend(which, in.reason(form.text())));
            case PROPOSE_REFUSAL -> withReason(in, form, Act.ProposeRefusal::new);
            case GRANT ->
                Optional.of(new Act.Grant(in.conferrals(form.conferrals(), form.roles()), in.reason(form.text())));
            case CONFIRM ->
                Optional.of(new Act.Confirm(in.conferrals(form.conferrals(), form.roles()), in.reason(form.text())));
            case REFUSE ->
                withReason(
                        in,
                        form,
                        text -> new Act.Refuse(
                                !ActForm.typed(form.falseInformation()).isEmpty(), text));
            case OPEN_REVIEW ->
                in.one("trigger", form.trigger(), CaseFacts.Trigger.class)
                        .map(trigger ->
                                new Act.OpenReview(trigger, ActForm.typed(form.reference()), in.reason(form.text())));
            case CLOSE_REVIEW -> withReason(in, form, Act.CloseReview::new);
            case ORDER_REASSESSMENT -> withReason(in, form, Act.OrderReassessment::new);
            case SUSPEND -> suspension(in, form);
            case RESTORE -> withReason(in, form, Act.Restore::new);
            case PROPOSE_REVOCATION -> withReason(in, form, Act.ProposeRevocation::new);
            case ABANDON_REVOCATION -> withReason(in, form, Act.AbandonRevocation::new);
            case REVOKE -> withReason(in, form, text -> new Act.Revoke(Set.copyOf(ActForm.chosen(form.types())), text));
            case ANNUL -> withReason(in, form, Act.Annul::new);
            case RULE_APPEAL -> ruling(in, form, file);
            case EXTEND_CLOCK ->
                clock(in, form)
                        .flatMap(clock -> in.length(form.amount(), form.unit(), true)
                                .map(by -> new Act.ExtendClock(clock, by, in.reason(form.text()))));
            case PAUSE_CLOCK ->
                clock(in, form)
                        .flatMap(clock ->
                                pause(in, form).map(why -> new Act.PauseClock(clock, why, in.reason(form.text()))));
            case RESUME_CLOCK ->
                clock(in, form)
                        .flatMap(clock ->
                                pause(in, form).map(why -> new Act.ResumeClock(clock, why, in.reason(form.text()))));
            case DECLARE_CONFLICT -> withReason(in, form, Act.DeclareConflict::new);
            case ASSIGN ->
                in.one("task", form.task(), Act.Task.class)
                        .flatMap(task -> person(in, form).map(who -> new Act.Assign(task, who)));
            case NOTE -> withReason(in, form, Act.Note::new);
            case ACCEPT,
                    CONFIRM_IDENTITY,
                    PLAN_VISIT,
                    BEGIN_VISIT,
                    END_VISIT,
                    ADD_FINDINGS,
                    SUBMIT,
                    INFORM,
                    REPORT_REMEDY,
                    BE_HEARD,
                    WITHDRAW,
                    REPORT_CHANGE,
                    REVIEW_ITSELF,
                    REQUEST_SUSPENSION,
                    REPORT_READINESS,
                    SURRENDER,
                    APPEAL,
                    LAPSED -> Optional.empty();
        };
        return result.hasErrors() ? Optional.empty() : act.map(Function.identity());
    }

    private static Optional<Act> withReason(Reading in, ActForm form, Function<String, ? extends Act> act) {
        return Optional.of(act.apply(in.reason(form.text())));
    }

    private static Set<String> questions(Reading in, ActForm form) {
        List<String> chosen = ActForm.chosen(form.questions());
        if (chosen.stream().anyMatch(each -> QuestionId.parse(each).isEmpty())) {
            in.reject("questions", "choose");
        }
        return Set.copyOf(chosen);
    }

    private static String finding(Reading in, ActForm form, CaseFile file) {
        String id = ActForm.typed(form.finding());
        if (file.facts().finding(id).isEmpty()) {
            in.reject("finding", "choose");
        }
        return id;
    }

    /** One item a line. */
    private static Act improvement(Reading in, ActForm form) {
        List<Finding> items = ActForm.typed(form.items())
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Finding(UUID.randomUUID().toString(), "", Finding.Grade.MINOR, line))
                .toList();
        if (items.isEmpty()) {
            in.reject("items", "items");
        }
        return new Act.AgreeImprovement(items, in.text(form.text()));
    }

    private static Optional<Act> suspension(Reading in, ActForm form) {
        var period = in.length(form.amount(), form.unit(), false);
        return in.one("suspension", form.suspension(), CaseFacts.Suspension.class)
                .map(kind -> new Act.Suspend(kind, period, in.reason(form.text())));
    }

    private static Optional<Act> ruling(Reading in, ActForm form, CaseFile file) {
        int level = file.facts()
                .pendingAppeal(file.stage())
                .map(CaseFacts.Appealed::level)
                .orElse(1);
        return in.one("ruling", form.ruling(), CaseFacts.Ruling.class)
                .map(ruling -> new Act.RuleAppeal(level, ruling, in.reason(form.text())));
    }

    private static Optional<ClockCode> clock(Reading in, ActForm form) {
        return in.one("clock", ActForm.typed(form.clock()).toUpperCase(Locale.ROOT), ClockCode.class);
    }

    private static Optional<PauseReason> pause(Reading in, ActForm form) {
        return in.one("reason", form.reason(), PauseReason.class);
    }

    private static Optional<String> person(Reading in, ActForm form) {
        String who = ActForm.typed(form.person());
        if (!who.startsWith("person:")) {
            in.reject("person", "choose");
            return Optional.empty();
        }
        return Optional.of(who);
    }
}
