package org.openaeo.platform.security;

/** Doing something in another thread, or later, in somebody's name. */
public interface Acting {
    /**
     * Runs the deed so that {@link CurrentUser#id()} is that of the actor. It lends the name and no rights.
     *
     * @param actor as {@link CurrentUser#id()} gave it
     */
    void inTheNameOf(String actor, Runnable deed);
}
