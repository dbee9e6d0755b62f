package org.openaeo.standards.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.EditionLine;
import org.openaeo.standards.Link;
import org.openaeo.standards.Strength;

/** The editions of the catalogue, what each asks, and what answers a criterion elsewhere. */
@Controller
@PreAuthorize("isAuthenticated()")
class CataloguePages {
    private final Catalogue catalogue;
    private final Crosswalks crosswalks;
    private final StandardsWords words;
    private final CurrentUser user;

    CataloguePages(Catalogue catalogue, Crosswalks crosswalks, StandardsWords words, CurrentUser user) {
        this.catalogue = catalogue;
        this.crosswalks = crosswalks;
        this.words = words;
        this.user = user;
    }

    /** An edition in the list, in words. */
    record Row(String href, String id, String name, String owner, String where, EditionLine line) {}

    /** Two editions that somebody compared. */
    record Compared(EditionId from, EditionId to, long links) {}

    /** What stands at the other end of a link; an empty code where nothing does. */
    record Answer(Strength strength, EditionId edition, String code, String text, String reason, boolean outgoing) {}

    @ModelAttribute("administrator")
    boolean administrator() {
        return user.has(Role.ADMINISTRATOR);
    }

    @ModelAttribute("reviewer")
    boolean reviewer() {
        return user.has(Role.ADMINISTRATOR) || user.has(Role.AEO_OFFICER);
    }

    @GetMapping(StandardsMenu.ROOT)
    String list(Model page, Locale language) {
        page.addAttribute(
                "rows",
                catalogue.editions().stream().map(line -> row(line, language)).toList());
        page.addAttribute("compared", compared());
        return "standards/catalogue";
    }

    @GetMapping(StandardsMenu.ROOT + "/editions/{standard}/{edition}")
    String edition(@PathVariable String standard, @PathVariable String edition, Model page) {
        Edition found = find(standard, edition);
        page.addAttribute("edition", found);
        page.addAttribute("line", line(found.id()));
        page.addAttribute("country", found.country().map(words::country).orElse(""));
        page.addAttribute(
                "compared",
                compared().stream()
                        .filter(pair ->
                                pair.from().equals(found.id()) || pair.to().equals(found.id()))
                        .toList());
        page.addAttribute(
                "toConfirm",
                found.criteria().filter(criterion -> !criterion.confirmed()).count());
        return "standards/edition";
    }

    @GetMapping(StandardsMenu.ROOT + "/editions/{standard}/{edition}/{code}")
    String criterion(
            @PathVariable String standard,
            @PathVariable String edition,
            @PathVariable String code,
            Model page,
            Locale language) {
        Edition found = find(standard, edition);
        Criterion criterion = found.criterion(code).orElseThrow(CataloguePages::nothing);
        CriterionId id = new CriterionId(found.id(), code);
        page.addAttribute("edition", found);
        page.addAttribute("criterion", criterion);
        page.addAttribute(
                "group",
                found.groups().stream()
                        .filter(group -> group.criteria().contains(criterion))
                        .findFirst()
                        .orElseThrow());
        page.addAttribute(
                "answers",
                crosswalks.of(id).stream()
                        .map(link -> answer(link, id, language))
                        .toList());
        return "standards/criterion";
    }

    private Answer answer(Link link, CriterionId here, Locale language) {
        boolean outgoing = link.from().equals(here);
        Optional<CriterionId> other = link.other(here);
        String text = other.flatMap(catalogue::criterion)
                .map(criterion -> criterion.text().in(language))
                .orElse("");
        return new Answer(
                link.strength(),
                other.map(CriterionId::edition).orElse(link.target()),
                other.map(CriterionId::code).orElse(""),
                text,
                link.reason().in(language),
                outgoing);
    }

    private Row row(EditionLine line, Locale language) {
        return new Row(
                StandardsMenu.ROOT + "/editions/" + line.id(),
                line.id().toString(),
                line.name().in(language),
                line.owner(),
                line.country().map(words::country).orElseGet(() -> words.say("standards.international")),
                line);
    }

    private List<Compared> compared() {
        return crosswalks.all().stream()
                .collect(Collectors.groupingBy(
                        link -> List.of(link.from().edition(), link.target()),
                        LinkedHashMap::new,
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry ->
                        new Compared(entry.getKey().getFirst(), entry.getKey().getLast(), entry.getValue()))
                .toList();
    }

    private EditionLine line(EditionId id) {
        return catalogue.editions().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(CataloguePages::nothing);
    }

    private Edition find(String standard, String edition) {
        return EditionId.of(standard, edition).flatMap(catalogue::find).orElseThrow(CataloguePages::nothing);
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
