package org.openaeo.risk.web;

/**
 * Something wrong with a form's field.
 *
 * @param field id of the field that the sentence is about
 * @param sentence what is wrong and what to do, in the reader's language
 */
public record FormFault(String field, String sentence) {}
