package org.openaeo.platform.security;

/** What people and machines are called, by the ids under which their deeds are kept. */
public interface Names {
    /**
     * The name of whoever {@link CurrentUser#id} told; the id itself where nobody of that id is known, as for the
     * system.
     */
    String of(String actor);
}
