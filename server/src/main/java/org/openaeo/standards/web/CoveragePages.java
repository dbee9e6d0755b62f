package org.openaeo.standards.web;

import java.util.List;
import java.util.Locale;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Coverage;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionLine;
import org.openaeo.standards.Link;

/** Every edition against every other: how much of its criteria the other one answers. */
@Controller
@PreAuthorize("isAuthenticated()")
class CoveragePages {
    private final Catalogue catalogue;
    private final Crosswalks crosswalks;

    CoveragePages(Catalogue catalogue, Crosswalks crosswalks) {
        this.catalogue = catalogue;
        this.crosswalks = crosswalks;
    }

    /** An edition, and each of the others in the order of the columns. */
    record Row(String id, String name, List<Cell> cells) {}

    /**
     * How far the edition of a column answers that of a row.
     *
     * @param percent an answer in part counts half
     */
    record Cell(String other, boolean same, int percent, Coverage coverage) {
        public int heat() {
            return same || percent == 0 ? 0 : percent < 34 ? 1 : percent < 67 ? 2 : 3;
        }

        public boolean known() {
            return coverage.open() < coverage.all();
        }
    }

    @GetMapping(StandardsMenu.ROOT + "/coverage")
    String matrix(Model page, Locale language) {
        List<Edition> editions = catalogue.editions().stream()
                .filter(line -> line.criteria() > 0)
                .map(EditionLine::id)
                .flatMap(id -> catalogue.find(id).stream())
                .toList();
        List<Link> links = crosswalks.all();
        page.addAttribute("columns", editions.stream().map(Edition::id).toList());
        page.addAttribute(
                "rows",
                editions.stream()
                        .map(edition -> new Row(
                                edition.id().toString(),
                                edition.name().in(language),
                                editions.stream()
                                        .map(other -> cell(edition, other, links))
                                        .toList()))
                        .toList());
        return "standards/coverage";
    }

    private static Cell cell(Edition edition, Edition other, List<Link> links) {
        Coverage coverage = Crosswalk.of(edition, other, links).coverage();
        return new Cell(
                other.id().toString(),
                edition.id().equals(other.id()),
                (int) Math.round(100 * coverage.share()),
                coverage);
    }
}
