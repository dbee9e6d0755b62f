package org.openaeo.certification.position;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.openaeo.standards.Edition;
import org.openaeo.standards.Words;

/** Where a company stands in one edition of a standard, by the criteria that concern it. */
public record EditionPosition(Edition edition, List<GroupPosition> groups) {
    private static final int HUNDRED = 100;

    public EditionPosition {
        groups = List.copyOf(groups);
    }

    /** The same for one group of criteria. */
    public record GroupPosition(String code, Words name, List<CriterionPosition> criteria) {
        public GroupPosition {
            criteria = List.copyOf(criteria);
        }

        public long count(State state) {
            return criteria.stream().filter(each -> each.state() == state).count();
        }

        public int score() {
            return percent(criteria);
        }
    }

    public Stream<CriterionPosition> criteria() {
        return groups.stream().flatMap(group -> group.criteria().stream());
    }

    public long count(State state) {
        return criteria().filter(each -> each.state() == state).count();
    }

    /** In per cent of the weights; what is met in part counts half. Rounded down: nobody is told more than there is. */
    public int score() {
        return percent(criteria().toList());
    }

    private static int percent(List<CriterionPosition> criteria) {
        double whole =
                criteria.stream().mapToInt(each -> each.criterion().weight()).sum();
        double reached = criteria.stream()
                .mapToDouble(each -> each.criterion().weight() * each.state().share())
                .sum();
        return whole == 0 ? 0 : (int) Math.floor(HUNDRED * reached / whole);
    }

    /** What is not met yet: what must be before what should be, the heavier first. */
    public List<CriterionPosition> toDo() {
        return criteria()
                .filter(each -> each.state() != State.MET)
                .sorted(Comparator.comparing(CriterionPosition::isMust)
                        .reversed()
                        .thenComparing(each -> -each.criterion().weight()))
                .toList();
    }
}
