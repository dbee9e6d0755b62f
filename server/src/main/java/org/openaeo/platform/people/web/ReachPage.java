package org.openaeo.platform.people.web;

import java.util.Locale;
import java.util.Map;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.people.People;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.PersonId;

/** Where one says to which address mail goes, and in which language. */
@Controller
@RequestMapping("/account/mail")
@PreAuthorize("isAuthenticated()")
class ReachPage {
    private static final String PERSON = "person:";

    private final People people;
    private final CurrentUser user;
    private final MessageSource texts;

    ReachPage(People people, CurrentUser user, MessageSource texts) {
        this.people = people;
        this.user = user;
        this.texts = texts;
    }

    @ModelAttribute("languages")
    Map<String, String> languages(Locale reader) {
        return ReachForm.languages(texts, reader);
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("form", ReachForm.of(self()));
        return "platform/reach";
    }

    @PostMapping
    Object save(
            @ModelAttribute("form") ReachForm form, BindingResult result, Locale reader, RedirectAttributes redirect) {
        form.check(result);
        if (result.hasErrors()) {
            return Faulty.form("platform/reach");
        }
        people.reachAt(self().id(), form.address(), form.chosenLanguage());
        redirect.addFlashAttribute("notice", texts.getMessage("account.mail.done", null, reader));
        return "redirect:/account";
    }

    private Person self() {
        var id = user.id();
        if (!id.startsWith(PERSON)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return people.find(PersonId.parse(id.substring(PERSON.length())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
