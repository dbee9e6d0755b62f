package org.openaeo.platform.machines.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.machines.Machines;
import org.openaeo.platform.security.Scope;

/** Machines: who may speak to us by the API, what they may do, and the end of it. */
@Controller
@RequestMapping("/administration/machines")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class MachinePages {
    private static final int LONGEST_NAME = 120;

    private final Machines machines;
    private final MessageSource texts;

    MachinePages(Machines machines, MessageSource texts) {
        this.machines = machines;
        this.texts = texts;
    }

    /** What is typed. */
    record Form(String name, @Nullable List<String> scopes) {
        Form {
            name = Objects.requireNonNullElse(name, "");
            scopes = scopes == null ? List.of() : scopes;
        }

        Set<Scope> chosen() {
            return (scopes == null ? List.<String>of() : scopes)
                    .stream().flatMap(s -> Scope.of(s).stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    @ModelAttribute("scopeNames")
    Map<String, String> scopeNames(Locale language) {
        var names = new LinkedHashMap<String, String>();
        Arrays.stream(Scope.values())
                .forEach(s -> names.put(s.value(), texts.getMessage("scope." + s.name(), null, language)));
        return names;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("machines", machines.all());
        return "platform/machines";
    }

    @GetMapping("/new")
    String empty(Model model) {
        model.addAttribute("form", new Form("", List.of()));
        return "platform/machine-new";
    }

    @PostMapping("/new")
    Object register(@ModelAttribute("form") Form form, BindingResult result, RedirectAttributes redirect) {
        if (form.name().isBlank() || form.name().length() > LONGEST_NAME) {
            result.rejectValue("name", "machines.name.missing");
        }
        if (form.chosen().isEmpty()) {
            result.rejectValue("scopes", "machines.scopes.none");
        }
        if (result.hasErrors()) {
            return new ModelAndView("platform/machine-new", HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var credentials = machines.register(form.name().strip(), form.chosen());
        redirect.addFlashAttribute("secret", credentials.secret());
        return "redirect:/administration/machines/" + credentials.clientId();
    }

    @GetMapping("/{clientId}")
    String one(@PathVariable String clientId, Model model) {
        model.addAttribute(
                "machine",
                machines.find(clientId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "platform/machine";
    }

    @PostMapping("/{clientId}/revoke")
    String revoke(@PathVariable String clientId, Locale language, RedirectAttributes redirect) {
        machines.revoke(clientId);
        redirect.addFlashAttribute("notice", texts.getMessage("machines.revoked", null, language));
        return "redirect:/administration/machines";
    }
}
