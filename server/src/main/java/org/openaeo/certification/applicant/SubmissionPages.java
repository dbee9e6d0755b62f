package org.openaeo.certification.applicant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.application.Applications;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.procedure.Taken;

/** All answers on one page to be checked, the declaration, and the one submission. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class SubmissionPages {
    private static final String VIEW = "applicant/check";

    private final Applications applications;
    private final CaseDoor cases;
    private final CaseAnswers answers;
    private final CaseWords words;
    private final Say say;

    SubmissionPages(Applications applications, CaseDoor cases, CaseAnswers answers, CaseWords words, Say say) {
        this.applications = applications;
        this.cases = cases;
        this.answers = answers;
        this.words = words;
        this.say = say;
    }

    @GetMapping("/applicant/cases/{id}/check")
    String check(@PathVariable String id, Model model) {
        var entered = cases.read(id);
        if (!entered.isDraft()) {
            return "redirect:" + entered.address() + "/answers";
        }
        model.addAllAttributes(told(entered, List.of()));
        return VIEW;
    }

    @PostMapping("/applicant/cases/{id}/submit")
    Object submit(@PathVariable String id, @RequestParam Optional<String> declared, RedirectAttributes redirect) {
        var entered = cases.enter(id, Section.CASES, Right.SUBMIT);
        if (!entered.isDraft()) {
            return "redirect:" + entered.address(); // sent twice: it is in
        }
        var faults = new ArrayList<String>();
        if (!TaskList.of(entered, cases.questionnaire(entered)).isReady()) {
            faults.add(say.text("certification.applicant.not-ready"));
        }
        if (declared.filter("yes"::equals).isEmpty()) {
            faults.add(say.text("certification.applicant.not-declared"));
        }
        if (faults.isEmpty()
                && applications.submit(entered.id(), entered.company().roles()) instanceof Taken.Refused(var grounds)) {
            grounds.forEach(ground -> faults.add(words.ground(ground)));
        }
        if (!faults.isEmpty()) {
            return new ModelAndView(VIEW, told(entered, faults), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        say.after(
                redirect,
                "certification.applicant.submitted",
                entered.file().header().number());
        return "redirect:" + entered.address();
    }

    private Map<String, Object> told(CaseDoor.Entered entered, List<String> faults) {
        var questionnaire = cases.questionnaire(entered);
        return Map.of(
                "company", entered.company(),
                "case", entered.address(),
                "types",
                        words.types(
                                cases.programme(entered), entered.application().types()),
                "groups", answers.groups(entered),
                "caseId", entered.id(),
                "tasks", TaskList.of(entered, questionnaire),
                "faults", faults,
                "maySubmit", entered.may(Right.SUBMIT, Section.CASES));
    }
}
