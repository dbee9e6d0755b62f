package org.openaeo.platform.people.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's section opens on people. */
@Controller
@PreAuthorize("hasRole('ADMINISTRATOR')")
class AdministrationPage {
    @GetMapping("/administration")
    String open() {
        return "redirect:/administration/people";
    }
}
