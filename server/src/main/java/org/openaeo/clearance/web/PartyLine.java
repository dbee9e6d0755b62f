package org.openaeo.clearance.web;

import org.openaeo.platform.web.TrustMark;

/**
 * A party of a declaration, in words.
 *
 * @param role in the reader's language
 * @param name of the operator; the declared code where nobody knows it
 * @param code as it was declared; empty where it is the name already
 * @param href of the operator's page; empty where nobody knows it
 */
public record PartyLine(String role, String name, String code, String href, TrustMark trust) {}
