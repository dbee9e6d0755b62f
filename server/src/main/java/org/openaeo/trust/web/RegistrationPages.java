package org.openaeo.trust.web;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.codes.MalformedCode;
import org.openaeo.trust.Administration;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.Objection;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;

/** An officer enters an operator in the register. */
@Controller
@PreAuthorize(RegisterMenu.WRITERS)
class RegistrationPages {
    private final Operators operators;
    private final Administration administration;
    private final Wording wording;

    RegistrationPages(Operators operators, Administration administration, Wording wording) {
        this.operators = operators;
        this.administration = administration;
        this.wording = wording;
    }

    @GetMapping("/operators/new")
    String fillIn(Model model) {
        model.addAttribute("form", new RegistrationForm("", administration.code(), "", "", ""));
        return "trust/registration";
    }

    @PostMapping("/operators/new")
    String register(
            @ModelAttribute("form") RegistrationForm form,
            BindingResult result,
            HttpServletResponse response,
            RedirectAttributes flash) {
        Optional<Registered> registered = read(form, result).map(operators::register);
        if (registered.isPresent() && registered.get() instanceof Registered.Refused(Set<Objection> objections)) {
            objections.stream().sorted().forEach(each -> result.reject("trust.objection." + each, each.name()));
        }
        if (registered.isEmpty() || result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "trust/registration";
        }
        return switch (registered.get()) {
            case Registered.Entered(OperatorId id) -> go(id, "trust.registered", flash);
            case Registered.Changed(OperatorId id) -> go(id, "trust.registered.changed", flash);
            case Registered.AlreadyKnown(OperatorId id) -> go(id, "trust.registered.known", flash);
            case Registered.Refused refused -> throw new IllegalStateException("refusals were shown before");
        };
    }

    private String go(OperatorId id, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", wording.say(notice));
        return "redirect:/operators/" + id;
    }

    private static Optional<NewOperator> read(RegistrationForm form, Errors errors) {
        if (form.name().isEmpty()) {
            errors.rejectValue("name", "trust.form.missing.name");
        } else if (form.name().length() > Operator.LONGEST_NAME) {
            errors.rejectValue("name", "trust.form.long", new Object[] {Operator.LONGEST_NAME}, "");
        }
        Optional<CountryCode> country = country(form, errors);
        Set<Identifier> identifiers = new LinkedHashSet<>();
        read(form.tin(), "tin", Identifier.parse(IdentifierScheme.TIN, form.tin()), identifiers, errors);
        read(form.eori(), "eori", Identifier.parse(IdentifierScheme.EORI, form.eori()), identifiers, errors);
        country.ifPresent(issuer -> read(
                form.local(),
                "local",
                Identifier.parse(IdentifierScheme.LOCAL, issuer, form.local()),
                identifiers,
                errors));
        if (identifiers.isEmpty() && !errors.hasErrors()) {
            errors.rejectValue("tin", "trust.form.no-identifier");
        }
        return errors.hasErrors()
                ? Optional.empty()
                : Optional.of(new NewOperator(form.name(), country.orElseThrow(), identifiers, Optional.empty()));
    }

    private static void read(
            String text, String field, Optional<Identifier> parsed, Set<Identifier> identifiers, Errors errors) {
        if (text.isEmpty()) {
            return;
        }
        parsed.ifPresentOrElse(identifiers::add, () -> errors.rejectValue(field, "trust.form.not-an-identifier"));
    }

    private static Optional<CountryCode> country(RegistrationForm form, Errors errors) {
        try {
            return Optional.of(CountryCode.parse(form.country()));
        } catch (MalformedCode malformed) {
            errors.rejectValue("country", "trust.form.not-a-country");
            return Optional.empty();
        }
    }
}
