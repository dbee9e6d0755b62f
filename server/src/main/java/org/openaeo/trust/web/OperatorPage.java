package org.openaeo.trust.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorLinks;
import org.openaeo.trust.Operators;
import org.openaeo.trust.TradePictures;
import org.openaeo.trust.TrustAnswer;
import org.openaeo.trust.Vocabulary;
import org.openaeo.trust.standing.BestAnswer;
import org.openaeo.trust.standing.OperatorTimeline;

/** One operator: how it stands and stood, what it holds, what was said about it and when that was learnt. */
@Controller
class OperatorPage {
    private static final int MONTHS_OF_TRADE = 36;

    private final Operators operators;
    private final Authorisations authorisations;
    private final AuthorisationLines lines;
    private final TradePictures trade;
    private final ObjectProvider<OperatorLinks> links;
    private final Wording wording;
    private final Figures figures;
    private final CurrentUser user;
    private final Clock clock;

    OperatorPage(
            Operators operators,
            Authorisations authorisations,
            AuthorisationLines lines,
            TradePictures trade,
            ObjectProvider<OperatorLinks> links,
            Wording wording,
            Figures figures,
            CurrentUser user,
            Clock clock) {
        this.operators = operators;
        this.authorisations = authorisations;
        this.lines = lines;
        this.trade = trade;
        this.links = links;
        this.wording = wording;
        this.figures = figures;
        this.user = user;
        this.clock = clock;
    }

    /** An identifier, in words. */
    record IdentifierLine(String scheme, String value, String issuer, String validity, boolean valid) {}

    @GetMapping("/operators/{id}")
    String operator(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> on,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> known,
            Model model) {
        Operator operator = OperatorId.parse(id)
                .flatMap(operators::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Instant now = clock.instant();
        List<Authorisation> held = authorisations.of(operator.id());
        Vocabulary vocabulary = authorisations.vocabulary();
        OperatorTimeline timeline = new OperatorTimeline(new BestAnswer(vocabulary.scale()));
        TrustAnswer answer = timeline.at(held, Optional.empty(), now, now);
        model.addAttribute("operator", operator);
        model.addAttribute("country", wording.country(operator.country()));
        model.addAttribute(
                "foremost",
                operator.foremost(now).map(foremost -> foremost.value()).orElse(""));
        model.addAttribute("mark", wording.mark(vocabulary, answer));
        model.addAttribute("basis", answer.basis());
        model.addAttribute("benefits", wording.names(vocabulary, Vocabulary.Kind.BENEFIT, answer.benefits()));
        model.addAttribute(
                "strip",
                TrustStrip.of(
                        timeline.of(held, Optional.empty(), now),
                        vocabulary,
                        now,
                        figures.zone(),
                        stretch -> words(stretch, vocabulary)));
        model.addAttribute("authorisations", lines.of(held, vocabulary, now));
        model.addAttribute("statements", lines.statements(held, vocabulary));
        model.addAttribute(
                "identifiers",
                operator.identifiers().stream().map(borne -> line(borne, now)).toList());
        trade.of(operator, MONTHS_OF_TRADE, now).ifPresent(picture -> model.addAttribute("trade", picture));
        model.addAttribute(
                "links",
                links.stream()
                        .flatMap(each -> each.about(operator.id(), LocaleContextHolder.getLocale()).stream())
                        .toList());
        model.addAttribute("mayWrite", user.has(Role.AEO_OFFICER));
        on.ifPresent(day -> ask(model, timeline, held, vocabulary, day, known));
        return "trust/operator";
    }

    /** What the register answers for the end of a day, as it was known at the end of another. */
    private void ask(
            Model model,
            OperatorTimeline timeline,
            List<Authorisation> held,
            Vocabulary vocabulary,
            LocalDate on,
            Optional<LocalDate> known) {
        Instant knownAt = known.map(this::endOf).orElse(Instant.MAX);
        TrustAnswer then = timeline.at(held, Optional.empty(), endOf(on), knownAt);
        model.addAttribute("on", on);
        model.addAttribute("known", known.orElse(null));
        model.addAttribute("thenMark", wording.mark(vocabulary, then));
        model.addAttribute(
                "thenWords",
                known.map(day -> wording.say("trust.ask.answer-known", figures.date(on), figures.date(day)))
                        .orElseGet(() -> wording.say("trust.ask.answer", figures.date(on))));
    }

    private String words(OperatorTimeline.Stretch stretch, Vocabulary vocabulary) {
        String level = wording.name(
                vocabulary, Vocabulary.Kind.LEVEL, stretch.answer().level().code());
        String from = figures.date(stretch.from());
        return stretch.to()
                .map(to -> wording.say("trust.strip.part", level, from, figures.date(to)))
                .orElseGet(() -> wording.say("trust.strip.open-part", level, from));
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(figures.zone()).toInstant().minusNanos(1_000);
    }

    private IdentifierLine line(Operator.Borne borne, Instant now) {
        String validity = borne.to()
                .map(to -> wording.say("trust.identifier.until", figures.date(to)))
                .or(() -> borne.from().map(from -> wording.say("trust.identifier.since", figures.date(from))))
                .orElse("");
        return new IdentifierLine(
                wording.say("trust.scheme." + borne.identifier().scheme()),
                borne.identifier().value(),
                wording.country(borne.identifier().issuer()),
                validity,
                borne.isValidAt(now));
    }
}
