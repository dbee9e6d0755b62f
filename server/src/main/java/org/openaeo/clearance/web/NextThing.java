package org.openaeo.clearance.web;

/**
 * Something that a person should see to.
 *
 * @param text what there is
 * @param detail what makes it urgent; empty for nothing
 * @param action what to do about it
 * @param href where that is done
 */
public record NextThing(String text, String detail, String action, String href) {}
