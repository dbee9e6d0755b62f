package org.openaeo.platform.people.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.openaeo.platform.people.OneTimeToken;
import org.openaeo.platform.people.People;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;

/** The administrator's pages about people. */
@Controller
@RequestMapping("/administration/people")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class PeoplePages {
    private final People people;
    private final CurrentUser user;
    private final MessageSource texts;

    PeoplePages(People people, CurrentUser user, MessageSource texts) {
        this.people = people;
        this.user = user;
        this.texts = texts;
    }

    @ModelAttribute("roleNames")
    Map<String, String> roleNames(Locale language) {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(Role.values())
                .forEach(role -> names.put(role.name(), texts.getMessage("role." + role.name(), null, language)));
        return names;
    }

    @ModelAttribute("languages")
    Map<String, String> languages(Locale language) {
        return ReachForm.languages(texts, language);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("people", people.all());
        return "platform/people";
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", PersonForm.empty());
        return "platform/person-new";
    }

    @PostMapping("/new")
    Object create(
            @ModelAttribute("form") PersonForm form,
            BindingResult result,
            RedirectAttributes redirect,
            HttpServletRequest request) {
        form.check(result);
        if (!result.hasErrors()) {
            var id = people.create(form.person());
            if (id.isPresent()) {
                reach(people.find(id.get()).orElseThrow(), form.reach());
                return invited(id.get(), people.invite(id.get()), request, redirect);
            }
            result.rejectValue("signInName", "people.sign-in-name.taken");
        }
        return Faulty.form("platform/person-new");
    }

    @GetMapping("/{id}")
    String one(@PathVariable String id, Model model) {
        var person = person(id);
        model.addAttribute("person", person);
        model.addAttribute("self", isSelf(person));
        model.addAttribute("form", PersonForm.of(person));
        return "platform/person";
    }

    @PostMapping("/{id}")
    Object change(
            @PathVariable String id,
            @ModelAttribute("form") PersonForm form,
            BindingResult result,
            Locale language,
            RedirectAttributes redirect) {
        var person = person(id);
        form.check(result);
        if (isSelf(person) && !form.chosenRoles().contains(Role.ADMINISTRATOR)) {
            result.rejectValue("roles", "people.roles.self");
        }
        if (result.hasErrors()) {
            return Faulty.form("platform/person").addObject("person", person).addObject("self", isSelf(person));
        }
        var version = form.version() == null ? 0 : form.version();
        var changed = people.change(person.id(), version, form.name().strip(), form.chosenRoles(), form.chosenOffice());
        if (changed) {
            reach(person, form.reach());
        }
        return changed ? done("people.changed", language, redirect) : refused(language, redirect);
    }

    private void reach(Person person, ReachForm reach) {
        if (!reach.equals(ReachForm.of(person))) {
            people.reachAt(person.id(), reach.address(), reach.chosenLanguage());
        }
    }

    @PostMapping("/{id}/disable")
    String disable(@PathVariable String id, Locale language, RedirectAttributes redirect) {
        var person = person(id);
        if (isSelf(person)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        return people.disable(person.id()) ? done("people.disabled", language, redirect) : refused(language, redirect);
    }

    @PostMapping("/{id}/enable")
    String enable(@PathVariable String id, Locale language, RedirectAttributes redirect) {
        people.enable(person(id).id());
        return done("people.enabled", language, redirect);
    }

    @PostMapping("/{id}/invite")
    String invite(@PathVariable String id, HttpServletRequest request, RedirectAttributes redirect) {
        var person = person(id);
        return invited(person.id(), people.invite(person.id()), request, redirect);
    }

    /** The link is shown once, on the next page, for the administrator to hand over. */
    private static String invited(
            PersonId id, OneTimeToken token, HttpServletRequest request, RedirectAttributes redirect) {
        redirect.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/invitation")
                        .queryParam("token", token.value())
                        .build()
                        .toUriString());
        return "redirect:/administration/people/" + id;
    }

    private String refused(Locale language, RedirectAttributes redirect) {
        redirect.addFlashAttribute("noticeKind", "info");
        return done("people.last-administrator", language, redirect);
    }

    private String done(String message, Locale language, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", texts.getMessage(message, null, language));
        return "redirect:/administration/people";
    }

    private Person person(String id) {
        try {
            return people.find(PersonId.parse(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    private boolean isSelf(Person person) {
        return user.id().equals("person:" + person.id());
    }
}
