package org.openaeo.standards;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One criterion of an edition, written {@code SAFE/2021/A1}.
 *
 * @param code as the edition numbers it: letters, digits, point, hyphen and underscore, at most thirty
 */
public record CriterionId(EditionId edition, String code) implements Comparable<CriterionId> {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    public CriterionId {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not the code of a criterion: " + code);
        }
    }

    /** Whether groups, criteria, questions and choices may be called that. */
    public static boolean isCode(String code) {
        return CODE.matcher(code).matches();
    }

    /** Reads {@code SAFE/2021/A1}; empty for any other form. */
    public static Optional<CriterionId> parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0 || !isCode(text.substring(slash + 1))) {
            return Optional.empty();
        }
        return EditionId.parse(text.substring(0, slash))
                .map(edition -> new CriterionId(edition, text.substring(slash + 1)));
    }

    @Override
    public int compareTo(CriterionId other) {
        int byEdition = edition.compareTo(other.edition);
        return byEdition != 0 ? byEdition : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return edition + "/" + code;
    }
}
