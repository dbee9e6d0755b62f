package org.openaeo.standards.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.Programme;
import org.openaeo.standards.ProgrammeVersion;
import org.openaeo.standards.Programmes;
import org.openaeo.standards.keeping.KeptProgrammes;
import org.openaeo.standards.keeping.ShippedFiles;

/** The profile in force, its clocks as people read them, and the versions before it. */
@Controller
@PreAuthorize("isAuthenticated()")
class ProgrammePages {
    static final String PATH = StandardsMenu.ROOT + "/programme";
    private static final int SHOWN = 20;

    private final KeptProgrammes programmes;
    private final ShippedFiles files;
    private final StandardsWords words;
    private final CurrentUser user;
    private final Names names;

    ProgrammePages(KeptProgrammes programmes, ShippedFiles files, StandardsWords words, CurrentUser user, Names names) {
        this.programmes = programmes;
        this.files = files;
        this.words = words;
        this.user = user;
        this.names = names;
    }

    /** A clock, in words. */
    record ClockLine(
            String name,
            String length,
            String acts,
            String extension,
            String pauses,
            String atEnd,
            String reference,
            boolean confirmed) {}

    /** A profile that comes with the product. */
    record Shipped(String code, String name, String provenance, boolean inForce) {}

    @ModelAttribute("administrator")
    boolean administrator() {
        return user.has(Role.ADMINISTRATOR);
    }

    @ModelAttribute("staff")
    boolean staff() {
        return user.isOfStaff();
    }

    @GetMapping(PATH)
    String current(Model page, Locale language) {
        ProgrammeVersion current = programmes.current();
        page.addAttribute(
                "shipped",
                files.programmes().stream()
                        .flatMap(file -> programmes.read(file.fileName(), file.text()).found().stream()
                                .map(read -> new Shipped(
                                        read.code(),
                                        read.name().in(language),
                                        read.provenance(),
                                        file.text().equals(current.text()))))
                        .toList());
        return show(current, page);
    }

    @GetMapping(PATH + "/versions/{number}")
    String version(@PathVariable int number, Model page) {
        page.addAttribute("shipped", List.of());
        return show(programmes.find(number).orElseThrow(CataloguePages::nothing), page);
    }

    @GetMapping(PATH + "/versions")
    String versions(@RequestParam(defaultValue = "2147483647") int before, Model page) {
        List<ProgrammeVersion> versions = programmes.before(before, SHOWN + 1);
        page.addAttribute("versions", versions.stream().limit(SHOWN).toList());
        page.addAttribute(
                "older", versions.size() > SHOWN ? versions.get(SHOWN - 1).number() : null);
        page.addAttribute("authors", versions.stream().map(this::author).toList());
        page.addAttribute("shippedBy", Programmes.SHIPPED_BY);
        return "standards/programme-versions";
    }

    private String show(ProgrammeVersion version, Model page) {
        Programme programme = version.programme();
        page.addAttribute("version", version);
        page.addAttribute("programme", programme);
        page.addAttribute("author", author(version));
        page.addAttribute("shippedBy", Programmes.SHIPPED_BY);
        page.addAttribute("current", programmes.current().number());
        page.addAttribute(
                "clocks",
                Stream.concat(programme.clocks().stream(), programme.clock(ClockCode.EFFECT).stream())
                        .map(this::line)
                        .toList());
        page.addAttribute("lookBack", words.length(programme.lookBack()));
        page.addAttribute("words", words);
        return "standards/programme";
    }

    private String author(ProgrammeVersion version) {
        return version.by().equals(Programmes.SHIPPED_BY) ? "OpenAEO" : names.of(version.by());
    }

    private ClockLine line(ClockRule clock) {
        return new ClockLine(
                words.say("standards.clock." + clock.code()),
                clock.length().amount() == 0 ? words.say("standards.at-once") : words.length(clock.length()),
                words.say("standards.party." + clock.acts()),
                clock.longestExtension().map(words::length).orElse("–"),
                clock.pauses().isEmpty()
                        ? "–"
                        : clock.pauses().stream()
                                .sorted()
                                .map(reason -> words.say("standards.pause." + reason))
                                .collect(Collectors.joining(", ")),
                words.say("standards.lapse." + clock.atEnd()),
                clock.legalReference(),
                clock.confirmed());
    }
}
