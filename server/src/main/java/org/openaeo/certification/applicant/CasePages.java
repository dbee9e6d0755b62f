package org.openaeo.certification.applicant;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.openaeo.certification.application.Opening;
import org.openaeo.certification.clock.ClockFace;
import org.openaeo.certification.clock.ClockFaces;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.letters.CaseLetters;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;

/** A case as its company sees it: a task list while it is written, then clock, what to do, findings and timeline. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class CasePages {
    private final CaseDoor cases;
    private final CaseFiles files;
    private final ClockFaces clocks;
    private final CaseLetters letters;
    private final CaseWords words;
    private final Names names;
    private final Figures figures;

    CasePages(
            CaseDoor cases,
            CaseFiles files,
            ClockFaces clocks,
            CaseLetters letters,
            CaseWords words,
            Names names,
            Figures figures) {
        this.cases = cases;
        this.files = files;
        this.clocks = clocks;
        this.letters = letters;
        this.words = words;
        this.names = names;
        this.figures = figures;
    }

    /** A line of the timeline, as told. */
    record Line(String when, String what, String detail, String text, String kind) {}

    /** A finding with its state; {@code open} where a remedy can be reported. */
    record FindingLine(String id, String grade, String text, String criterion, String state, boolean open) {}

    @GetMapping("/applicant/cases/{id}")
    String show(@PathVariable String id, Model model) {
        var entered = cases.readSome(id);
        model.addAttribute("company", entered.company());
        model.addAttribute("case", entered.address());
        model.addAttribute("number", entered.file().header().number());
        model.addAttribute(
                "types",
                words.types(cases.programme(entered), entered.application().types()));
        model.addAttribute("mayWrite", entered.may(Right.WRITE, Section.CASES));
        model.addAttribute("readsAll", entered.readsAll(cases.questionnaire(entered)));
        model.addAttribute("readsCompany", entered.may(Right.READ, Section.COMPANY));
        model.addAttribute("writesCompany", entered.may(Right.WRITE, Section.COMPANY));
        model.addAttribute("readsCase", entered.may(Right.READ, Section.CASES));
        if (!entered.isDraft() && !entered.may(Right.READ, Section.CASES)) {
            return "redirect:" + entered.address() + "/answers";
        }
        if (entered.isDraft()) {
            model.addAttribute("language", LocaleContextHolder.getLocale());
            model.addAttribute("tasks", TaskList.of(entered, cases.questionnaire(entered)));
            return "applicant/tasks";
        }
        model.addAttribute("opening", entered.opening().kind().name());
        model.addAttribute("named", named(entered));
        tell(entered.file(), model);
        return "applicant/case";
    }

    /** The questions that customs asks about and that this reader may see, with where they are answered. */
    private Map<String, String> named(CaseDoor.Entered entered) {
        var asked = Opening.asked(entered.file().entries()).orElse(Set.of());
        var named = new LinkedHashMap<String, String>();
        cases.questionnaire(entered).parts().stream()
                .filter(entered::reads)
                .flatMap(part -> part.asked().stream())
                .filter(each -> asked.contains(each.id().toString()))
                .filter(each -> entered.opening().allows(each.id()))
                .forEach(each -> named.put(
                        entered.address() + "/questions/" + each.id(),
                        each.question().text().in(LocaleContextHolder.getLocale())));
        return named;
    }

    private void tell(CaseFile file, Model model) {
        model.addAttribute("stage", words.stage(file.stage()));
        model.addAttribute("stageKind", CaseWords.kind(file.stage()));
        model.addAttribute("clocks", faces(file));
        model.addAttribute("offered", offered(file, files.offered(file)));
        model.addAttribute("asked", asked(file));
        model.addAttribute("findings", findings(file.facts()));
        model.addAttribute("lines", lines(file));
        model.addAttribute("letters", letters.of(file.id()));
        model.addAttribute("certificates", letters.certificates(file.id()));
    }

    /** The clocks on which something waits, the soonest first. */
    private List<ClockFace> faces(CaseFile file) {
        return file.openClocks().stream().map(clocks::of).toList();
    }

    /** What the company may do now, in the order in which it matters. */
    private static List<Act.Kind> offered(CaseFile file, Set<Act.Kind> kinds) {
        var isAsked = Opening.asked(file.entries()).isPresent();
        return ActPages.OFFERED.stream()
                .filter(kinds::contains)
                .filter(kind -> isAsked || kind != Act.Kind.INFORM)
                .toList();
    }

    /** What customs asked last, while the answer is waited for. */
    private static Optional<String> asked(CaseFile file) {
        var last = Optional.<String>empty();
        for (var entry : file.entries()) {
            last = switch (entry.act()) {
                case Act.AskInformation asked -> Optional.of(asked.text());
                case Act.Inform informed -> Optional.empty();
                case Act.ProposeRefusal(var text) -> Optional.of(text);
                case Act.ProposeRevocation(var text) -> Optional.of(text);
                case Act.BeHeard heard -> Optional.empty();
                default -> last;
            };
        }
        return last;
    }

    private List<FindingLine> findings(CaseFacts facts) {
        return facts.findings().stream()
                .map(found -> new FindingLine(
                        found.finding().id(),
                        found.finding().grade().name(),
                        found.finding().text(),
                        found.finding().criterion(),
                        found.state().name(),
                        found.isOpen()))
                .toList();
    }

    /** The latest first; who at customs did what is told by side, not by name. */
    private List<Line> lines(CaseFile file) {
        var lines = new ArrayList<Line>();
        for (var entry : file.entries().reversed()) {
            if (!isInternal(entry.act())) {
                lines.add(line(entry, lines.isEmpty()));
            }
        }
        return lines;
    }

    private static boolean isInternal(Act act) {
        return switch (act) {
            case Act.Note note -> true;
            case Act.Assign assigned -> true;
            case Act.DeclareConflict declared -> true;
            case Act.MapRisks mapped -> true;
            case Act.Recommend recommended -> true;
            default -> false;
        };
    }

    private Line line(Entry entry, boolean latest) {
        var who = entry.side() == Actor.Side.APPLICANT
                ? names.of(entry.actor())
                : words.say("certification.applicant.side." + entry.side());
        return new Line(
                figures.dateTime(entry.at()),
                words.done(entry.act().kind()),
                who + " · " + entry.legalReference(),
                ActText.of(entry.act()),
                latest ? "now" : "past");
    }
}
