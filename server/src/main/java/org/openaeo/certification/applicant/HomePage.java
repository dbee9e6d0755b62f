package org.openaeo.certification.applicant;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.openaeo.certification.company.Companies;
import org.openaeo.platform.security.CurrentUser;

/** Where a trader begins: the companies they act for. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class HomePage {
    private final Companies companies;
    private final CurrentUser user;

    HomePage(Companies companies, CurrentUser user) {
        this.companies = companies;
        this.user = user;
    }

    @GetMapping(ApplicantMenu.HOME)
    String home(Model model) {
        model.addAttribute("companies", companies.of(user.id()));
        return "applicant/home";
    }
}
