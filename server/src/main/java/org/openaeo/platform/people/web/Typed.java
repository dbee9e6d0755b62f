package org.openaeo.platform.people.web;

import org.jspecify.annotations.Nullable;

/** What came with a form: a browser sends every field, somebody else may leave some out. */
final class Typed {
    private Typed() {}

    static String text(@Nullable String sent) {
        return sent == null ? "" : sent;
    }
}
