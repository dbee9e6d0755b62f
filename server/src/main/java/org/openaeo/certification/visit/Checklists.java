package org.openaeo.certification.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.openaeo.certification.CaseId;

/** What a visit has to look at in each place: the criteria of what is sought in a case. */
public interface Checklists {
    List<Group> of(CaseId file, Locale language);

    /** What people call a case: the company's name. */
    String nameOf(CaseId file);

    /** Criteria under one heading of their standard. */
    record Group(String name, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * A criterion to be looked at.
     *
     * @param criterion its id, as {@code SAFE/2021/A1}
     * @param must whether it must be met, or only should
     * @param evidence which proof is asked for; may be empty
     */
    record Item(String criterion, String code, String text, boolean must, String evidence) {}

    /** The item of that id. */
    static Optional<Item> item(List<Group> groups, String criterion) {
        return groups.stream()
                .flatMap(group -> group.items().stream())
                .filter(item -> item.criterion().equals(criterion))
                .findFirst();
    }
}
