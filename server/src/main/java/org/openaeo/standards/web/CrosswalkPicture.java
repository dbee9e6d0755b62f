package org.openaeo.standards.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.openaeo.standards.Criterion;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.DerivedLink;
import org.openaeo.standards.Group;
import org.openaeo.standards.Link;
import org.openaeo.standards.Strength;

/**
 * A crosswalk as a heat map: the groups of one edition against those of the other.
 *
 * @param columns groups of the other edition
 * @param rows groups of the edition whose criteria are to be answered
 */
record CrosswalkPicture(List<Group> columns, List<Row> rows) {
    /** A group, and each group of the other edition in the order of the columns. */
    record Row(Group group, List<Cell> cells) {}

    /**
     * How many of a group's criteria find an answer in a group of the other edition.
     *
     * @param derived how many of these do so only by way of SAFE
     * @param all of the group
     */
    record Cell(int full, int partial, int derived, int all) {
        public int answered() {
            return full + partial;
        }

        /** From nought, for nothing, to three; a partial answer counts half. */
        public int heat() {
            return answered() == 0 ? 0 : share() < 1 / 3.0 ? 1 : share() < 2 / 3.0 ? 2 : 3;
        }

        double share() {
            return all == 0 ? 0 : (full + partial / 2.0) / all;
        }
    }

    static CrosswalkPicture of(Crosswalk crosswalk) {
        Map<CriterionId, List<Link>> links = ties(crosswalk);
        List<Group> columns = crosswalk.to().groups();
        List<Row> rows = new ArrayList<>();
        for (Group group : crosswalk.from().groups()) {
            rows.add(new Row(
                    group,
                    columns.stream()
                            .map(column -> cell(crosswalk, links, group, column))
                            .toList()));
        }
        return new CrosswalkPicture(columns, rows);
    }

    /** The links of each criterion of the first edition that lead somewhere. */
    static Map<CriterionId, List<Link>> ties(Crosswalk crosswalk) {
        Map<CriterionId, List<Link>> ties = new LinkedHashMap<>();
        for (Link link : crosswalk.links()) {
            boolean forth = link.from().edition().equals(crosswalk.from().id());
            Optional<CriterionId> here = forth ? Optional.of(link.from()) : link.to();
            here.ifPresent(
                    id -> ties.computeIfAbsent(id, none -> new ArrayList<>()).add(link));
        }
        return ties;
    }

    private static Cell cell(Crosswalk crosswalk, Map<CriterionId, List<Link>> links, Group group, Group column) {
        Set<String> there = column.criteria().stream().map(Criterion::code).collect(Collectors.toSet());
        int full = 0;
        int partial = 0;
        int derived = 0;
        for (Criterion criterion : group.criteria()) {
            CriterionId id = new CriterionId(crosswalk.from().id(), criterion.code());
            Optional<Strength> judged = judged(id, links, there);
            Optional<Strength> best = judged.or(() -> derived(crosswalk, id, there));
            full += best.filter(Strength.FULL::equals).isPresent() ? 1 : 0;
            partial += best.filter(Strength.PARTIAL::equals).isPresent() ? 1 : 0;
            derived += judged.isEmpty() && best.isPresent() ? 1 : 0;
        }
        return new Cell(full, partial, derived, group.criteria().size());
    }

    private static Optional<Strength> judged(CriterionId id, Map<CriterionId, List<Link>> links, Set<String> there) {
        return links.getOrDefault(id, List.of()).stream()
                .filter(link -> link.other(id)
                        .filter(other -> there.contains(other.code()))
                        .isPresent())
                .map(Link::strength)
                .min(Strength::compareTo);
    }

    private static Optional<Strength> derived(Crosswalk crosswalk, CriterionId id, Set<String> there) {
        return crosswalk.derived().stream()
                .filter(link ->
                        link.from().equals(id) && there.contains(link.to().code()))
                .map(DerivedLink::strength)
                .min(Strength::compareTo);
    }
}
