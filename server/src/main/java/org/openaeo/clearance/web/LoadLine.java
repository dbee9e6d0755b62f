package org.openaeo.clearance.web;

/**
 * A load of the past, in words.
 *
 * @param refusal why nothing was taken; empty where it was
 * @param rejects address of the rows left out; empty where there are none
 */
record LoadLine(
        String when,
        String title,
        String by,
        String added,
        String known,
        String differing,
        String rejected,
        String outcomes,
        boolean unchanged,
        String refusal,
        String rejects) {}
