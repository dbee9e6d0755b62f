package org.openaeo.certification.letters;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import org.openaeo.platform.web.Figures;
import org.openaeo.trust.Administration;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Source;
import org.openaeo.trust.Standing;

/** Tells everybody who holds a certificate's number and code whether it stands at this moment. */
@Controller
class CertificatePage {
    static final String PATH = "/certificates";

    private final CertificateStore certificates;
    private final Authorisations authorisations;
    private final Administration administration;
    private final Figures figures;
    private final Clock clock;

    CertificatePage(
            CertificateStore certificates,
            Authorisations authorisations,
            Administration administration,
            Figures figures,
            Clock clock) {
        this.certificates = certificates;
        this.authorisations = authorisations;
        this.administration = administration;
        this.figures = figures;
        this.clock = clock;
    }

    /** How a certificate stands, as told: with a word, and with the kind of its mark. */
    record Answer(String key, String kind) {}

    @GetMapping(PATH)
    String verify(
            @RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, Model model) {
        var asked = number.strip();
        var secret = code.strip();
        model.addAttribute("number", asked);
        model.addAttribute("code", secret);
        var found = fit(asked) && fit(secret) ? certificates.find(asked, secret) : Optional.<Certificate>empty();
        found.ifPresent(certificate -> tell(certificate, model));
        model.addAttribute("unknown", found.isEmpty() && !(asked.isEmpty() && secret.isEmpty()));
        model.addAttribute("found", found.isPresent());
        return "certification/certificate";
    }

    private void tell(Certificate certificate, Model model) {
        var language = LocaleContextHolder.getLocale();
        var face = certificate.face();
        var now = clock.instant();
        model.addAttribute("answer", answer(certificate));
        model.addAttribute("at", figures.dateTime(now));
        model.addAttribute("holder", face.holder());
        model.addAttribute("type", face.type().in(language));
        model.addAttribute("tier", face.tier().in(language));
        model.addAttribute(
                "roles", face.roles().stream().map(role -> role.in(language)).collect(Collectors.joining(", ")));
        model.addAttribute("sites", String.join("; ", face.sites()));
        model.addAttribute("effective", figures.date(face.effective()));
        model.addAttribute("older", certificates.lastIssue(certificate.number()) > certificate.issue());
    }

    private Answer answer(Certificate certificate) {
        var source = new Source.National(administration.country(), certificate.number());
        return switch (authorisations.standing(source, clock.instant())) {
            case Standing.Held held -> new Answer("HELD", "good");
            case Standing.Suspended suspended -> new Answer("SUSPENDED", "wait");
            case Standing.NotHeld none -> new Answer("NOT_HELD", "bad");
        };
    }

    /** What could be a number or a code at all: longer texts, and the bytes a database refuses, are none. */
    private static boolean fit(String text) {
        return text.matches("[A-Za-z0-9_-]{1,60}");
    }
}
