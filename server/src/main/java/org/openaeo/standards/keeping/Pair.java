package org.openaeo.standards.keeping;

import java.util.Optional;

import org.openaeo.standards.EditionId;

/** Two editions that a crosswalk ties, in the direction in which it is written down; {@code SAFE/2021-EU/2016}. */
public record Pair(EditionId from, EditionId to) {
    /** Reads {@code SAFE/2021-EU/2016}; empty for any other form. Where hyphens leave a choice, the first that fits. */
    public static Optional<Pair> parse(String text) {
        for (int hyphen = text.indexOf('-'); hyphen > 0; hyphen = text.indexOf('-', hyphen + 1)) {
            Optional<EditionId> from = EditionId.parse(text.substring(0, hyphen));
            Optional<EditionId> to = EditionId.parse(text.substring(hyphen + 1));
            if (from.isPresent() && to.isPresent()) {
                return Optional.of(new Pair(from.get(), to.get()));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return from + "-" + to;
    }
}
