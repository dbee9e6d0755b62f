package org.openaeo.platform.people.web;

import java.util.Optional;
import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.people.FirstAdministrator;
import org.openaeo.platform.people.OneTimeToken;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;

/** Where the first administrator makes an account, through the link that the server printed. */
@Controller
class SetUpPage {
    private final FirstAdministrator first;

    SetUpPage(FirstAdministrator first) {
        this.first = first;
    }

    /** What is typed. */
    record Form(String token, String name, String signInName, String password, String again) implements NewPassword {
        Form {
            token = Typed.text(token);
            name = Typed.text(name);
            signInName = Typed.text(signInName);
            password = Typed.text(password);
            again = Typed.text(again);
        }

        static Form with(String token) {
            return new Form(token, "", "", "", "");
        }
    }

    @GetMapping("/set-up")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        refuseUnlessHolds(token);
        model.addAttribute("form", Form.with(token));
        return "platform/set-up";
    }

    @PostMapping("/set-up")
    Object save(@ModelAttribute("form") Form form, BindingResult result, RedirectAttributes redirect) {
        refuseUnlessHolds(form.token());
        PersonForm.checkNames(form.name(), form.signInName(), result);
        form.check(result, form.signInName());
        if (result.hasErrors()) {
            return Faulty.form("platform/set-up");
        }
        var person = new NewPerson(
                form.signInName().strip(), form.name().strip(), Set.of(Role.ADMINISTRATOR), Optional.empty());
        if (first.accept(new OneTimeToken(form.token()), person, form.password())
                .isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addAttribute("ready", "");
        return "redirect:/sign-in";
    }

    private void refuseUnlessHolds(String token) {
        if (!first.holds(new OneTimeToken(token))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
