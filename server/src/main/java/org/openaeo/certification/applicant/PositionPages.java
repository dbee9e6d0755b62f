package org.openaeo.certification.applicant;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.openaeo.certification.application.AskedQuestions;
import org.openaeo.certification.position.EditionPosition;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.certification.position.State;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.EditionId;

/** Where the answers put the company: in the standards that apply, and in every other of the catalogue. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class PositionPages {
    private static final double WHOLE = 100;

    private final CaseDoor cases;
    private final AskedQuestions questions;
    private final CaseAnswers answers;

    PositionPages(CaseDoor cases, AskedQuestions questions, CaseAnswers answers) {
        this.cases = cases;
        this.answers = answers;
        this.questions = questions;
    }

    /** Lengths are in per cent, as the drawing takes them. */
    record Line(
            String address,
            String name,
            long met,
            long partial,
            long missing,
            int score,
            String metWidth,
            String partialX,
            String partialWidth) {}

    /** What an authorisation sought takes. */
    record Goal(String name, int score, int needed, String tier, boolean reached, int plan) {}

    @GetMapping("/applicant/cases/{id}/position")
    String all(@PathVariable String id, Model model) {
        var entered = cases.readAll(id);
        var positions = positions(entered);
        tell(entered, model);
        model.addAttribute(
                "lines",
                positions.stream().map(each -> line(entered.address(), each)).toList());
        model.addAttribute("goals", goals(entered, positions));
        return "applicant/position";
    }

    @GetMapping("/applicant/cases/{id}/position/{standard}/{edition}")
    String one(@PathVariable String id, @PathVariable String standard, @PathVariable String edition, Model model) {
        var entered = cases.readAll(id);
        var wanted = EditionId.of(standard, edition).orElseThrow(CompanyDoor::nothing);
        var position = positions(entered).stream()
                .filter(each -> each.edition().id().equals(wanted))
                .findFirst()
                .orElseThrow(CompanyDoor::nothing);
        tell(entered, model);
        model.addAttribute("position", position);
        model.addAttribute(
                "open", answers.open(entered).stream().map(QuestionId::toString).collect(Collectors.toSet()));
        model.addAttribute("line", line(entered.address(), position));
        return "applicant/position-edition";
    }

    private List<EditionPosition> positions(CaseDoor.Entered entered) {
        return questions.position(cases.programme(entered), entered.application(), entered.roles());
    }

    private static void tell(CaseDoor.Entered entered, Model model) {
        model.addAttribute("company", entered.company());
        model.addAttribute("case", entered.address());
        model.addAttribute("number", entered.file().header().number());
        model.addAttribute("language", LocaleContextHolder.getLocale());
    }

    private static Line line(String address, EditionPosition position) {
        long met = position.count(State.MET);
        long partial = position.count(State.PARTIAL);
        long missing = position.count(State.MISSING);
        double all = Math.max(1, met + partial + missing);
        return new Line(
                address + "/position/" + position.edition().id(),
                position.edition().name().in(LocaleContextHolder.getLocale()),
                met,
                partial,
                missing,
                position.score(),
                width(met / all),
                width(met / all),
                width(partial / all));
    }

    private static String width(double share) {
        return String.format(Locale.ROOT, "%.2f", WHOLE * share);
    }

    private List<Goal> goals(CaseDoor.Entered entered, List<EditionPosition> positions) {
        return cases.programme(entered).types().stream()
                .filter(rule -> entered.application().types().contains(rule.type()))
                .flatMap(rule -> positions.stream()
                        .filter(each -> each.edition().id().equals(rule.edition()))
                        .map(each -> goal(rule, each.score())))
                .toList();
    }

    /** The tier that the score reaches, or the lowest and what is missing to it. */
    private static Goal goal(AuthorisationRule rule, int score) {
        var language = LocaleContextHolder.getLocale();
        var lowest = rule.tiers().getFirst();
        var tier = rule.tiers().stream()
                .filter(each -> each.minimumScore() <= score)
                .reduce((lower, higher) -> higher)
                .orElse(lowest);
        return new Goal(
                rule.name().in(language),
                score,
                tier.minimumScore(),
                tier.name().in(language),
                score >= lowest.minimumScore(),
                rule.improvementPlan().map(plan -> plan.minimumScore()).orElse(-1));
    }
}
