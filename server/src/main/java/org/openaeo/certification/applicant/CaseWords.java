package org.openaeo.certification.applicant;

import java.util.Collection;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Ground;
import org.openaeo.standards.Programme;

/** Says what stands in a case as its company would, in the reader's language. */
@Component
class CaseWords {
    private final MessageSource messages;

    CaseWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String stage(Stage stage) {
        return say("certification.applicant.stage." + stage);
    }

    /** How a stage is coloured. */
    static String kind(Stage stage) {
        return switch (stage) {
            case GRANTED, MONITORED -> "good";
            case REMEDIATION, HEARING, UNDER_REVIEW, REASSESSMENT -> "wait";
            case SUSPENDED, REVOCATION_HEARING, REVOKED, ANNULLED, REFUSED, NOT_ACCEPTED -> "bad";
            case SUBMITTED, ANALYSIS, VISIT_PLANNED, ON_SITE, DECISION -> "info";
            case DRAFT, WITHDRAWN, SURRENDERED -> "none";
        };
    }

    /** What was done, by its kind. */
    String done(Act.Kind kind) {
        return say("certification.applicant.done." + kind);
    }

    /** Why an act was refused; grounds that concern customs alone are told in general. */
    String ground(Ground ground) {
        var general = say("certification.applicant.ground.OTHER");
        var text = messages.getMessage(
                "certification.applicant.ground." + ground.code(),
                new Object[] {ground.detail()},
                general,
                LocaleContextHolder.getLocale());
        return text == null ? general : text;
    }

    /** Names of types of authorisation, as the programme has them. */
    String types(Programme programme, Collection<String> types) {
        return types.stream()
                .sorted()
                .map(type -> programme
                        .type(type)
                        .map(rule -> rule.name().in(LocaleContextHolder.getLocale()))
                        .orElse(type))
                .collect(Collectors.joining(", "));
    }
}
