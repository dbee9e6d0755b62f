package org.openaeo.standards.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.EditionLine;

/** How one edition is answered by another: heat map, table and files. */
@Controller
@PreAuthorize("isAuthenticated()")
class CrosswalkPages {
    private static final String PATH = StandardsMenu.ROOT + "/crosswalk";
    private static final String FROM_AT_FIRST = "SAFE/2021";
    private static final String TO_AT_FIRST = "EU/2016";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Catalogue catalogue;
    private final Crosswalks crosswalks;
    private final CrosswalkDownload download;
    private final CurrentUser user;

    CrosswalkPages(Catalogue catalogue, Crosswalks crosswalks, CrosswalkDownload download, CurrentUser user) {
        this.catalogue = catalogue;
        this.crosswalks = crosswalks;
        this.download = download;
        this.user = user;
    }

    @GetMapping(PATH)
    String compare(
            @RequestParam(defaultValue = FROM_AT_FIRST) String from,
            @RequestParam(defaultValue = TO_AT_FIRST) String to,
            Model page,
            Locale language) {
        Crosswalk crosswalk = between(from, to);
        page.addAttribute("from", crosswalk.from());
        page.addAttribute("to", crosswalk.to());
        page.addAttribute("editions", choices(language));
        page.addAttribute("picture", CrosswalkPicture.of(crosswalk));
        page.addAttribute("table", CrosswalkTable.of(crosswalk, language));
        page.addAttribute("coverage", crosswalk.coverage());
        page.addAttribute(
                "links", crosswalk.links().size() + crosswalk.derived().size());
        if (user.has(Role.ADMINISTRATOR)) {
            page.addAttribute("written", written(crosswalk));
        }
        return "standards/crosswalk";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<StreamingResponseBody> csv(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "LINKS") CrosswalkDownload.Content content,
            Locale language) {
        Crosswalk crosswalk = between(from, to);
        return file(crosswalk, content, CSV, "csv", target -> download.csv(crosswalk, content, language, target));
    }

    @GetMapping(PATH + ".xlsx")
    ResponseEntity<StreamingResponseBody> excel(
            @RequestParam String from,
            @RequestParam String to,
            @RequestParam(defaultValue = "LINKS") CrosswalkDownload.Content content,
            Locale language) {
        Crosswalk crosswalk = between(from, to);
        return file(crosswalk, content, EXCEL, "xlsx", target -> download.excel(crosswalk, content, language, target));
    }

    /** The directions in which people wrote links down, each of which is a text of its own. */
    private static List<String> written(Crosswalk crosswalk) {
        return crosswalk.links().stream()
                .map(link -> link.from().edition() + "-" + link.target())
                .distinct()
                .toList();
    }

    private Map<String, String> choices(Locale language) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (EditionLine line : catalogue.editions()) {
            if (line.criteria() > 0) {
                choices.put(
                        line.id().toString(), line.id() + " – " + line.name().in(language));
            }
        }
        return choices;
    }

    private Crosswalk between(String from, String to) {
        Optional<EditionId> one =
                EditionId.parse(from).filter(id -> catalogue.find(id).isPresent());
        Optional<EditionId> other =
                EditionId.parse(to).filter(id -> catalogue.find(id).isPresent());
        return crosswalks.between(one.orElseThrow(CataloguePages::nothing), other.orElseThrow(CataloguePages::nothing));
    }

    private static ResponseEntity<StreamingResponseBody> file(
            Crosswalk crosswalk,
            CrosswalkDownload.Content content,
            MediaType type,
            String extension,
            StreamingResponseBody body) {
        String name = (content == CrosswalkDownload.Content.MAP ? "coverage-" : "crosswalk-")
                + crosswalk.from().id() + "-" + crosswalk.to().id() + "." + extension;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.replace('/', '-'))
                                .build()
                                .toString())
                .body(body);
    }
}
