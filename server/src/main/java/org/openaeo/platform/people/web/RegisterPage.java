package org.openaeo.platform.people.web;

import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.platform.mail.MailAddress;
import org.openaeo.platform.people.OneTimeToken;
import org.openaeo.platform.people.Registrations;

/** Where people of companies make an account by themselves. What is answered never tells who has one. */
@Controller
class RegisterPage {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 120;

    private final Registrations registrations;

    RegisterPage(Registrations registrations) {
        this.registrations = registrations;
    }

    /** What is typed. */
    record Form(String name, String address, String password, String again) implements NewPassword {
        Form {
            name = Typed.text(name).replaceAll("\\p{Cntrl}", "").strip();
            address = Typed.text(address).strip();
            password = Typed.text(password);
            again = Typed.text(again);
        }
    }

    @GetMapping("/register")
    String page(Model model) {
        model.addAttribute("form", new Form("", "", "", ""));
        return "platform/register";
    }

    @PostMapping("/register")
    Object ask(@ModelAttribute("form") Form form, BindingResult result, HttpServletRequest request, Locale language) {
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            result.rejectValue("name", "people.name.missing");
        }
        if (form.address().length() > LONGEST_ADDRESS || !MailAddress.isOne(form.address())) {
            result.rejectValue("address", "register.address.malformed");
        }
        form.check(result, form.address());
        if (result.hasErrors()) {
            return Faulty.form("platform/register");
        }
        if (!registrations.ask(form.address(), form.name(), form.password(), request.getRemoteAddr(), language)) {
            result.reject("register.too-many");
            return new ModelAndView("platform/register", HttpStatus.TOO_MANY_REQUESTS);
        }
        return new ModelAndView("platform/register-sent").addObject("address", form.address());
    }

    /** Programs that look at mail follow links: the account is made by the button on this page, not by opening it. */
    @GetMapping("/register/confirm")
    String confirm(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute(
                "address",
                registrations
                        .invited(new OneTimeToken(token))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        model.addAttribute("token", token);
        return "platform/register-confirm";
    }

    @PostMapping("/register/confirm")
    String make(@RequestParam(defaultValue = "") String token, Locale language, RedirectAttributes redirect) {
        if (!registrations.confirm(new OneTimeToken(token), language)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        redirect.addAttribute("ready", "");
        return "redirect:/sign-in";
    }
}
