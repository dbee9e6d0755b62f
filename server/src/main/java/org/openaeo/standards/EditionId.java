package org.openaeo.standards;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One edition of a standard, written {@code SAFE/2021}.
 *
 * @param standard code of the standard, {@code SAFE}
 * @param edition what its owner calls the edition, {@code 2021}
 */
public record EditionId(String standard, String edition) implements Comparable<EditionId> {
    private static final Pattern STANDARD = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,19}");
    private static final Pattern EDITION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    public EditionId {
        if (!STANDARD.matcher(standard).matches() || !EDITION.matcher(edition).matches()) {
            throw new IllegalArgumentException("not an edition: " + standard + "/" + edition);
        }
    }

    /** Reads {@code SAFE/2021}; empty for any other form. */
    public static Optional<EditionId> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? Optional.empty() : of(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The edition of these two codes; empty where one of them has not the form of a code. */
    public static Optional<EditionId> of(String standard, String edition) {
        return STANDARD.matcher(standard).matches() && EDITION.matcher(edition).matches()
                ? Optional.of(new EditionId(standard, edition))
                : Optional.empty();
    }

    @Override
    public int compareTo(EditionId other) {
        int byStandard = standard.compareTo(other.standard);
        return byStandard != 0 ? byStandard : edition.compareTo(other.edition);
    }

    @Override
    public String toString() {
        return standard + "/" + edition;
    }
}
