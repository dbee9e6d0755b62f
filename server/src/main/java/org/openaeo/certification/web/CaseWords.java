package org.openaeo.certification.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.ClockEffect;
import org.openaeo.certification.procedure.ClockStep;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.certification.procedure.Ground;
import org.openaeo.platform.web.Figures;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.Programme;

/** Says what stands in case files as people would, in the reader's language. */
@Component
class CaseWords {
    private final MessageSource messages;
    private final Figures figures;

    CaseWords(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    /** The text of that key; empty where there is none. */
    String optional(String key) {
        String said = messages.getMessage(key, null, "", language());
        return said == null ? "" : said;
    }

    static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    String stage(Stage stage) {
        return say("certification.customs.stage." + stage);
    }

    /** How a stage is coloured. */
    static String kind(Stage stage) {
        return switch (stage) {
            case GRANTED, MONITORED -> "good";
            case REMEDIATION, HEARING, UNDER_REVIEW, REASSESSMENT -> "wait";
            case SUSPENDED, REVOCATION_HEARING, REVOKED, ANNULLED, REFUSED, NOT_ACCEPTED -> "bad";
            case SUBMITTED, ANALYSIS, VISIT_PLANNED, ON_SITE, DECISION -> "info";
            case DRAFT, WITHDRAWN, SURRENDERED -> "";
        };
    }

    /** The act as something to be done: "Plan a visit". */
    String toDo(Act.Kind kind) {
        return say("certification.customs.do." + kind);
    }

    /** The act as something that was done: "Visit planned". */
    String done(Act.Kind kind) {
        return say("certification.customs.done." + kind);
    }

    String clock(ClockCode code) {
        return say("certification.customs.clock." + code);
    }

    String length(Length length) {
        return say("certification.customs.length." + length.unit(), length.amount());
    }

    /** Why an act was refused. */
    String ground(Ground ground) {
        String words = say("certification.customs.ground." + ground.code());
        String detail = ground.detail();
        return detail.isBlank()
                ? words
                : say("certification.customs.ground.with", words, detailInWords(ground.code(), detail));
    }

    private String detailInWords(Ground.Code code, String detail) {
        return code == Ground.Code.NOT_IN_THIS_STAGE ? stage(Stage.valueOf(detail)) : detail;
    }

    /** What an entry did to the clocks, one sentence each. */
    String effects(List<ClockEffect> effects) {
        return effects.stream().map(this::effect).collect(Collectors.joining(" "));
    }

    private String effect(ClockEffect effect) {
        return say(
                "certification.customs.effect." + effect.kind(),
                clock(effect.clock()),
                effect.length().map(this::length).orElse(""));
    }

    /** How a clock came to its end, one sentence a step. */
    List<String> steps(CaseClock clock) {
        List<String> sentences = new ArrayList<>();
        for (ClockStep step : clock.steps()) {
            sentences.add(say(
                    "certification.customs.step." + step.kind(),
                    figures.date(step.at()),
                    step.length().map(this::length).orElse(""),
                    step.reason()
                            .map(reason -> say("certification.customs.pause." + reason))
                            .orElse(""),
                    step.days(),
                    figures.date(step.lastDay())));
        }
        return sentences;
    }

    /** Names of types of authorisation, as the programme has them. */
    String types(Programme programme, Set<String> types) {
        return types.stream()
                .sorted()
                .map(type -> programme
                        .type(type)
                        .map(rule -> rule.name().in(language()))
                        .orElse(type))
                .collect(Collectors.joining(", "));
    }

    String roles(Programme programme, Set<String> roles) {
        return roles.stream()
                .sorted()
                .map(role -> programme.roles().stream()
                        .filter(term -> term.code().equals(role))
                        .findFirst()
                        .map(term -> term.name().in(language()))
                        .orElse(role))
                .collect(Collectors.joining(", "));
    }

    /** "AEO security, tier AA, Depot". */
    String conferral(Programme programme, Conferral conferral, Optional<String> site) {
        String type = types(programme, Set.of(conferral.type()));
        String tier = programme
                .type(conferral.type())
                .flatMap(rule -> rule.tier(conferral.tier()))
                .map(each -> each.name().in(language()))
                .orElse(conferral.tier());
        return type + ", " + tier + site.map(name -> ", " + name).orElse("");
    }
}
