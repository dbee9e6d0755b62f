package org.openaeo.engine.model;

import org.jspecify.annotations.Nullable;

/**
 * Who judges a declaration: memory and judgement together, or judgement alone.
 *
 * <p>Where consignments repeat, trees that may ask "how did this goods line fare before?" learn to ask little else. A
 * declaration whose line nobody has inspected yet is then judged by trees that hardly had to judge. Such a declaration
 * therefore has trees of its own, which learned from rows in the same position (their line not yet inspected on their
 * day) and do not see the features of {@link FeatureFamily#REPETITION}.
 *
 * @param known judges declarations whose goods line was inspected before, and all of them where {@code novel} is absent
 * @param novel judges declarations whose goods line was not
 * @param gate number of the feature that counts earlier inspections of the goods line; -1 where there is none
 */
record Heads(Head known, @Nullable Head novel, int gate) {
    static final String GATE = "goods_line.inspected";

    Heads {
        if (novel != null && gate < 0) {
            throw new IllegalArgumentException("two heads need a feature to choose by");
        }
    }

    /** The head that judges the row whose features begin at {@code offset}. */
    Head of(float[] rows, int offset) {
        Head other = novel;
        return other != null && !(rows[offset + gate] > 0) ? other : known;
    }

    /** All trees of both. */
    int trees() {
        return known.trees().count() + (novel == null ? 0 : novel.trees().count());
    }
}
