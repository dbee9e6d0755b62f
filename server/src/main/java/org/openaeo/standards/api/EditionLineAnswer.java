package org.openaeo.standards.api;

import java.time.Instant;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.standards.EditionLine;

/**
 * An edition in the list.
 *
 * @param revision which text of it holds
 * @param usedSince since when a case relies on it, so that it never changes again; null: none does
 */
record EditionLineAnswer(
        String id,
        SortedMap<String, String> name,
        String owner,
        @Nullable String country,
        boolean complete,
        int groups,
        int criteria,
        int questions,
        int revision,
        @Nullable Instant usedSince) {
    static EditionLineAnswer of(EditionLine line) {
        return new EditionLineAnswer(
                line.id().toString(),
                EditionAnswer.texts(line.name()),
                line.owner(),
                line.country().map(CountryCode::value).orElse(null),
                line.complete(),
                line.groups(),
                line.criteria(),
                line.questions(),
                line.revision(),
                line.usedSince().orElse(null));
    }
}
