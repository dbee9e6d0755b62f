package org.openaeo.standards.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.DerivedLink;
import org.openaeo.standards.Edition;
import org.openaeo.standards.Group;
import org.openaeo.standards.Link;
import org.openaeo.standards.Strength;

/** A crosswalk criterion by criterion, in the reader's language. */
record CrosswalkTable(List<Part> parts) {
    /** The criteria of one group. */
    record Part(String code, String name, List<Line> lines) {}

    /** A criterion and all that was said of it; nothing where nobody looked. */
    record Line(String code, String text, List<Tie> ties) {}

    /**
     * What answers it; an empty code where it was looked for and nothing does.
     *
     * @param by the criterion by way of which that was derived, {@code SAFE/2021/A1}; empty where people judged it
     */
    record Tie(Strength strength, String code, String text, String by, String reason) {}

    static CrosswalkTable of(Crosswalk crosswalk, Locale language) {
        Map<CriterionId, List<Link>> ties = CrosswalkPicture.ties(crosswalk);
        return new CrosswalkTable(crosswalk.from().groups().stream()
                .map(group -> part(crosswalk, group, ties, language))
                .toList());
    }

    private static Part part(Crosswalk crosswalk, Group group, Map<CriterionId, List<Link>> ties, Locale language) {
        return new Part(
                group.code(),
                group.name().in(language),
                group.criteria().stream()
                        .map(criterion -> line(crosswalk, criterion, ties, language))
                        .toList());
    }

    private static Line line(
            Crosswalk crosswalk, Criterion criterion, Map<CriterionId, List<Link>> ties, Locale language) {
        CriterionId id = new CriterionId(crosswalk.from().id(), criterion.code());
        return new Line(
                criterion.code(),
                criterion.text().in(language),
                Stream.concat(
                                ties.getOrDefault(id, List.of()).stream()
                                        .map(link -> tie(link, id, crosswalk.to(), language)),
                                crosswalk.derived().stream()
                                        .filter(link -> link.from().equals(id))
                                        .map(link -> tie(link, crosswalk.to(), language)))
                        .sorted(Comparator.comparing((Tie tie) -> !tie.by().isEmpty())
                                .thenComparing(Tie::strength))
                        .toList());
    }

    private static Tie tie(DerivedLink link, Edition there, Locale language) {
        return new Tie(
                link.strength(),
                link.to().code(),
                text(there, link.to().code(), language),
                link.by().toString(),
                link.near().reason().in(language) + " " + link.far().reason().in(language));
    }

    private static Tie tie(Link link, CriterionId here, Edition there, Locale language) {
        Optional<String> code = link.other(here).map(CriterionId::code);
        return new Tie(
                link.strength(),
                code.orElse(""),
                code.map(each -> text(there, each, language)).orElse(""),
                "",
                link.reason().in(language));
    }

    private static String text(Edition edition, String code, Locale language) {
        return edition.criterion(code)
                .map(criterion -> criterion.text().in(language))
                .orElse("");
    }
}
