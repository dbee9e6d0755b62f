package org.openaeo.standards.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalk;
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

    /** What answers it; an empty code where it was looked for and nothing does. */
    record Tie(Strength strength, String code, String text, String reason) {}

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
                ties.getOrDefault(id, List.of()).stream()
                        .sorted((one, other) -> one.strength().compareTo(other.strength()))
                        .map(link -> tie(link, id, crosswalk.to(), language))
                        .toList());
    }

    private static Tie tie(Link link, CriterionId here, Edition there, Locale language) {
        Optional<String> code = link.other(here).map(CriterionId::code);
        return new Tie(
                link.strength(),
                code.orElse(""),
                code.flatMap(there::criterion)
                        .map(criterion -> criterion.text().in(language))
                        .orElse(""),
                link.reason().in(language));
    }
}
