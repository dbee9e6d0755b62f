package org.openaeo.certification.applicant;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.JoiningLink;
import org.openaeo.certification.company.Members;

/** Where somebody takes up an invitation to act for a company, by a link that works once. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class JoinPage {
    private final Members members;
    private final Companies companies;
    private final Say say;

    JoinPage(Members members, Companies companies, Say say) {
        this.members = members;
        this.companies = companies;
        this.say = say;
    }

    @GetMapping("/applicant/join")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        var invitation = members.invited(new JoiningLink(token)).orElseThrow(CompanyDoor::nothing);
        model.addAttribute("footing", invitation.kind().name());
        model.addAttribute(
                "name", companies.find(invitation.company()).map(Company::name).orElseThrow());
        model.addAttribute("token", token);
        return "applicant/join";
    }

    @PostMapping("/applicant/join")
    String join(@RequestParam(defaultValue = "") String token, RedirectAttributes redirect) {
        var company = members.join(new JoiningLink(token)).orElseThrow(CompanyDoor::nothing);
        say.after(redirect, "certification.company.joined");
        return "redirect:/applicant/companies/" + company;
    }
}
