package org.openaeo.certification.position;

import java.util.Optional;

import org.openaeo.standards.CriterionId;
import org.openaeo.standards.EditionId;

/** One question of an edition, written {@code SAFE/2021/A1.1}. */
public record QuestionId(EditionId edition, String code) implements Comparable<QuestionId> {
    public QuestionId {
        if (!CriterionId.isCode(code)) {
            throw new IllegalArgumentException("not the code of a question: " + code);
        }
    }

    /** Reads {@code SAFE/2021/A1.1}; empty for any other form. */
    public static Optional<QuestionId> parse(String text) {
        return CriterionId.parse(text).map(as -> new QuestionId(as.edition(), as.code()));
    }

    @Override
    public int compareTo(QuestionId other) {
        int byEdition = edition.compareTo(other.edition);
        return byEdition != 0 ? byEdition : code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return edition + "/" + code;
    }
}
