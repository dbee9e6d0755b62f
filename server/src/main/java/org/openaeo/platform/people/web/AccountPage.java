package org.openaeo.platform.people.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.people.People;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.PersonId;

/** One's own account: who one is here, and another password. */
@Controller
@PreAuthorize("isAuthenticated()")
class AccountPage {
    private final People people;
    private final CurrentUser user;

    AccountPage(People people, CurrentUser user) {
        this.people = people;
        this.user = user;
    }

    /** What is typed. */
    record Form(String present, String password, String again) implements NewPassword {
        Form {
            present = Typed.text(present);
            password = Typed.text(password);
            again = Typed.text(again);
        }
    }

    @GetMapping("/account")
    String page(Model model) {
        model.addAttribute("person", self());
        model.addAttribute("form", new Form("", "", ""));
        return "platform/account";
    }

    @PostMapping("/account/password")
    Object changePassword(
            @ModelAttribute("form") Form form,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes redirect)
            throws jakarta.servlet.ServletException {
        var self = self();
        form.check(result, self.signInName());
        if (!result.hasErrors() && !people.changePassword(self.id(), form.present(), form.password())) {
            result.rejectValue("present", "password.wrong");
        }
        if (result.hasErrors()) {
            return Faulty.form("platform/account").addObject("person", self);
        }
        request.logout(); // all sessions opened with the old password end, this one among them
        redirect.addAttribute("ready", "");
        return "redirect:/sign-in";
    }

    private Person self() {
        var id = user.id();
        if (!id.startsWith("person:")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return people.find(PersonId.parse(id.substring("person:".length())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
