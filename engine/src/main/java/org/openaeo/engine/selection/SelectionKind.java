package org.openaeo.engine.selection;

import java.util.Locale;

/** What made the selector choose a declaration. */
public enum SelectionKind {
    /** A rule of the plan named it. */
    RULE,
    /** Its score stood high enough for the capacity there was. */
    SCORE,
    /** It was drawn at random from all declarations: the unbiased baseline. */
    RANDOM;

    /** As written into the canonical column {@code selection}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
