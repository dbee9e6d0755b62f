package org.openaeo.certification.applicant;

import java.util.Optional;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import org.openaeo.certification.application.HandedIn;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.procedure.Act;
import org.openaeo.platform.security.Names;

/** The answers of a case after its submission: what customs has, what is open to change, and what differs by now. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class AnswerPages {
    private final CaseDoor cases;
    private final CaseAnswers answers;
    private final Names names;

    AnswerPages(CaseDoor cases, CaseAnswers answers, Names names) {
        this.cases = cases;
        this.answers = answers;
        this.names = names;
    }

    @GetMapping("/applicant/cases/{id}/answers")
    String all(@PathVariable String id, Model model) {
        var entered = cases.readSome(id);
        if (entered.isDraft()) {
            return "redirect:" + entered.address();
        }
        var groups = answers.groups(entered);
        var last = answers.handedIn(entered);
        var opening = entered.opening();
        model.addAttribute("company", entered.company());
        model.addAttribute("case", entered.address());
        model.addAttribute("caseId", entered.id());
        model.addAttribute("number", entered.file().header().number());
        model.addAttribute("groups", groups);
        model.addAttribute("open", answers.open(entered));
        model.addAttribute("opening", opening.kind().name());
        model.addAttribute("named", opening.named());
        model.addAttribute("last", last);
        model.addAttribute("lastBy", last.map(HandedIn::by).map(names::of).orElse(""));
        model.addAttribute("lookedAt", CaseAnswers.lookedAt(groups, last));
        model.addAttribute(
                "questions",
                groups.stream().mapToInt(group -> group.lines().size()).sum());
        model.addAttribute(
                "changed", groups.stream().mapToLong(group -> group.changed()).sum());
        model.addAttribute("handsIn", handsIn(entered));
        model.addAttribute("readsCase", entered.may(Right.READ, Section.CASES));
        return "applicant/answers";
    }

    private static Optional<Act.Kind> handsIn(CaseDoor.Entered entered) {
        return entered.opening().handsIn().filter(act -> entered.may(Right.SUBMIT, Section.CASES));
    }
}
