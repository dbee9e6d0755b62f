package org.openaeo.platform.web;

/**
 * One choice among the filters over a work list.
 *
 * @param name in the reader's language
 * @param count how many rows it leaves, as written; empty for none shown
 * @param lane code whose shape is drawn before the name; empty for none
 */
public record FilterLink(String name, String count, String href, boolean current, String lane) {}
