package org.openaeo.platform.people.web;

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

import org.openaeo.platform.people.OneTimeToken;
import org.openaeo.platform.people.People;
import org.openaeo.platform.people.Person;

/** Where a person sets a password, through a link that works once. */
@Controller
class InvitationPage {
    private final People people;

    InvitationPage(People people) {
        this.people = people;
    }

    /** What is typed. */
    record Form(String token, String password, String again) implements NewPassword {
        Form {
            token = Typed.text(token);
            password = Typed.text(password);
            again = Typed.text(again);
        }
    }

    @GetMapping("/invitation")
    String page(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("person", invited(token));
        model.addAttribute("form", new Form(token, "", ""));
        return "platform/invitation";
    }

    @PostMapping("/invitation")
    Object save(@ModelAttribute("form") Form form, BindingResult result, Model model, RedirectAttributes redirect) {
        var person = invited(form.token());
        form.check(result, person.signInName());
        if (result.hasErrors()) {
            return Faulty.form("platform/invitation").addObject("person", person);
        }
        if (!people.acceptInvitation(new OneTimeToken(form.token()), form.password())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addAttribute("ready", "");
        return "redirect:/sign-in";
    }

    private Person invited(String token) {
        return people.invited(new OneTimeToken(token))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
