package org.openaeo.certification.applicant;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts.ReportedChange;
import org.openaeo.certification.procedure.Taken;
import org.openaeo.platform.web.StaleWrite;

/** What a company does in its case after it was handed in: one page for each act, offered only where it applies. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class ActPages {
    /** What companies may do, the most pressing first. */
    static final List<Act.Kind> OFFERED = List.of(
            Act.Kind.INFORM,
            Act.Kind.REPORT_REMEDY,
            Act.Kind.BE_HEARD,
            Act.Kind.REPORT_READINESS,
            Act.Kind.REVIEW_ITSELF,
            Act.Kind.APPEAL,
            Act.Kind.REPORT_CHANGE,
            Act.Kind.REQUEST_SUSPENSION,
            Act.Kind.WITHDRAW,
            Act.Kind.SURRENDER);

    private static final String VIEW = "applicant/act";
    private static final String PATH = "/applicant/cases/{id}/acts/{act}";

    private final CaseDoor cases;
    private final CaseFiles files;
    private final CaseAnswers answers;
    private final CaseWords words;
    private final Say say;

    ActPages(CaseDoor cases, CaseFiles files, CaseAnswers answers, CaseWords words, Say say) {
        this.cases = cases;
        this.files = files;
        this.answers = answers;
        this.words = words;
        this.say = say;
    }

    @ModelAttribute("changes")
    Map<String, String> changes() {
        var changes = new LinkedHashMap<String, String>();
        for (var change : ReportedChange.values()) {
            changes.put(change.name(), say.text("certification.applicant.change." + change));
        }
        return changes;
    }

    @GetMapping(PATH)
    ModelAndView ask(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam Optional<String> finding,
            @RequestParam Optional<String> change,
            Model model) {
        var entered = cases.enter(id, Section.CASES, Right.SUBMIT);
        var form = new ActForm(
                Integer.toString(entered.file().version()),
                Objects.toString(model.getAttribute(ReportDuty.SAID), ""),
                finding.orElse(""),
                change.orElse(""),
                "",
                "");
        return told(new ModelAndView(VIEW), entered, offered(entered, act)).addObject("form", form);
    }

    @PostMapping(PATH)
    Object perform(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("form") ActForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var entered = cases.enter(id, Section.CASES, Right.SUBMIT);
        var kind = kind(act);
        form.check(kind, entered.file(), result);
        var meant = form.act(kind, entered.file());
        if (result.hasErrors() || meant.isEmpty()) {
            return told(Typed.faulty(VIEW), entered, kind);
        }
        try {
            if (files.perform(entered.id(), form.version(), meant.get()) instanceof Taken.Refused(var grounds)) {
                grounds.forEach(ground -> result.reject("", words.ground(ground)));
                return told(Typed.faulty(VIEW), entered, kind);
            }
        } catch (StaleWrite meanwhile) {
            result.reject("certification.applicant.stale");
            return told(Typed.faulty(VIEW), cases.enter(id), kind)
                    .addObject("latest", cases.enter(id).file().version());
        }
        say.after(redirect, "certification.applicant.acted." + kind);
        return "redirect:" + entered.address();
    }

    private Act.Kind offered(CaseDoor.Entered entered, String act) {
        var kind = kind(act);
        if (!files.offered(entered.file()).contains(kind)) {
            throw CompanyDoor.nothing();
        }
        return kind;
    }

    private static Act.Kind kind(String act) {
        return Arrays.stream(Act.Kind.values())
                .filter(kind -> kind.code().equals(act) && OFFERED.contains(kind))
                .findFirst()
                .orElseThrow(CompanyDoor::nothing);
    }

    /** Whether answers go to customs with it. */
    private static boolean handsIn(Act.Kind kind) {
        return kind == Act.Kind.INFORM || kind == Act.Kind.REVIEW_ITSELF;
    }

    private ModelAndView told(ModelAndView page, CaseDoor.Entered entered, Act.Kind kind) {
        var findings = new LinkedHashMap<String, String>();
        entered.file().facts().findings().stream()
                .filter(found -> found.isOpen())
                .forEach(found ->
                        findings.put(found.finding().id(), found.finding().text()));
        return page.addObject("company", entered.company())
                .addObject("case", entered.address())
                .addObject("number", entered.file().header().number())
                .addObject("deed", kind)
                .addObject("findings", findings)
                .addObject("handsIn", handsIn(kind))
                .addObject("altered", handsIn(kind) ? answers.changes(entered, kind) : List.of());
    }
}
