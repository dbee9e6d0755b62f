package org.openaeo.trust.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.web.Figures;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.AuthorisationId;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Change;
import org.openaeo.trust.Foresight;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.Objection;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Stated;
import org.openaeo.trust.Terms;
import org.openaeo.trust.Vocabulary;
import org.openaeo.trust.Vocabulary.Kind;

/** An officer states something about an authorisation: fill in, check with what it will change, record. */
@Controller
@RequestMapping("/operators/{operator}/statements")
@PreAuthorize(RegisterMenu.WRITERS)
class StatementPages {
    private final Operators operators;
    private final Authorisations authorisations;
    private final StatementReading reading;
    private final Wording wording;
    private final Figures figures;
    private final Clock clock;

    StatementPages(
            Operators operators,
            Authorisations authorisations,
            StatementReading reading,
            Wording wording,
            Figures figures,
            Clock clock) {
        this.operators = operators;
        this.authorisations = authorisations;
        this.reading = reading;
        this.wording = wording;
        this.figures = figures;
        this.clock = clock;
    }

    /** A line of the answers to be checked. */
    record Answer(String name, String value) {}

    @ModelAttribute("operator")
    Operator operator(@PathVariable String operator) {
        return OperatorId.parse(operator)
                .flatMap(operators::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/new")
    String fillIn(
            @ModelAttribute("operator") Operator operator,
            @RequestParam Change.Kind kind,
            @RequestParam(defaultValue = "") String authorisation,
            Model model) {
        Optional<Authorisation> about = about(operator, authorisation);
        model.addAttribute("form", prefilled(kind, about));
        return form(about, model);
    }

    @PostMapping("/check")
    String check(
            @ModelAttribute("operator") Operator operator,
            @ModelAttribute("form") StatementForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response) {
        Optional<Authorisation> about = about(operator, form.authorisation());
        Optional<NewStatement> statement = reading.read(operator.id(), form, about, result);
        Optional<Foresight> foresight = statement.map(authorisations::foresee);
        foresight.ifPresent(foreseen -> object(foreseen.objections(), result));
        if (result.hasErrors() || statement.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(about, model);
        }
        Vocabulary vocabulary = authorisations.vocabulary();
        model.addAttribute("answers", answers(statement.get(), vocabulary));
        model.addAttribute(
                "before", wording.mark(vocabulary, foresight.orElseThrow().before()));
        model.addAttribute(
                "after", wording.mark(vocabulary, foresight.orElseThrow().after()));
        return "trust/statement-check";
    }

    /** Back from the check to the form, with everything kept. */
    @PostMapping("/change")
    String change(
            @ModelAttribute("operator") Operator operator, @ModelAttribute("form") StatementForm form, Model model) {
        return form(about(operator, form.authorisation()), model);
    }

    @PostMapping
    String record(
            @ModelAttribute("operator") Operator operator,
            @ModelAttribute("form") StatementForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Authorisation> about = about(operator, form.authorisation());
        Optional<NewStatement> statement = reading.read(operator.id(), form, about, result);
        Optional<Stated> stated = statement.map(authorisations::state);
        stated.ifPresent(outcome -> {
            if (outcome instanceof Stated.Refused(Set<Objection> objections)) {
                object(objections, result);
            }
        });
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(about, model);
        }
        flash.addFlashAttribute("notice", wording.say("trust.recorded." + form.kind()));
        return "redirect:/operators/" + operator.id();
    }

    private Optional<Authorisation> about(Operator operator, String id) {
        if (id.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(AuthorisationId.parse(id)
                .flatMap(authorisations::find)
                .filter(found -> found.operator().equals(operator.id()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    }

    private StatementForm prefilled(Change.Kind kind, Optional<Authorisation> about) {
        Optional<Terms> terms = about.stream()
                .flatMap(each -> each.statements().reversed().stream())
                .flatMap(statement -> statement.change().terms().stream())
                .findFirst();
        return new StatementForm(
                kind,
                about.map(each -> each.id().toString()).orElse(""),
                about.map(Authorisation::version).orElse(0),
                "",
                terms.map(each -> each.type().code()).orElse(""),
                terms.map(each -> each.level().code()).orElse(""),
                terms.flatMap(Terms::tier).orElse(""),
                terms.map(each -> each.roles().stream().map(Object::toString).toList())
                        .orElse(List.of()),
                terms.map(each -> each.benefits().stream().map(Object::toString).toList())
                        .orElse(List.of()),
                terms.flatMap(Terms::until)
                        .map(until -> LocalDate.ofInstant(until, figures.zone()).toString())
                        .orElse(""),
                LocalDate.ofInstant(clock.instant(), figures.zone()).toString(),
                "",
                "");
    }

    private String form(Optional<Authorisation> about, Model model) {
        Vocabulary vocabulary = authorisations.vocabulary();
        model.addAttribute("types", wording.choices(vocabulary, Kind.TYPE));
        model.addAttribute("levels", wording.choices(vocabulary, Kind.LEVEL));
        model.addAttribute("roles", wording.choices(vocabulary, Kind.ROLE));
        model.addAttribute("benefits", wording.choices(vocabulary, Kind.BENEFIT));
        model.addAttribute("about", about.map(each -> each.source().reference()).orElse(""));
        return "trust/statement-form";
    }

    private static void object(Set<Objection> objections, BindingResult result) {
        objections.stream()
                .sorted()
                .forEach(objection -> result.reject("trust.objection." + objection, objection.name()));
    }

    private List<Answer> answers(NewStatement statement, Vocabulary vocabulary) {
        List<Answer> answers = new ArrayList<>();
        add(answers, "authorisation", statement.source().reference());
        add(answers, "change", wording.say("trust.change." + statement.change().kind()));
        statement.change().terms().ifPresent(terms -> {
            add(
                    answers,
                    "type",
                    wording.name(vocabulary, Kind.TYPE, terms.type().code()));
            add(
                    answers,
                    "level",
                    wording.name(vocabulary, Kind.LEVEL, terms.level().code()));
            terms.tier().ifPresent(tier -> add(answers, "tier", tier));
            add(answers, "roles", wording.names(vocabulary, Kind.ROLE, terms.roles()));
            add(answers, "benefits", wording.names(vocabulary, Kind.BENEFIT, terms.benefits()));
            terms.until().ifPresent(until -> add(answers, "until", figures.date(until)));
        });
        add(answers, "effective", figures.dateTime(statement.grounds().effective()));
        add(answers, "ground", statement.grounds().ground());
        add(answers, "legalReference", statement.grounds().legalReference());
        return answers;
    }

    private void add(List<Answer> answers, String field, String value) {
        if (!value.isEmpty()) {
            answers.add(new Answer(wording.say("trust.field." + field), value));
        }
    }
}
