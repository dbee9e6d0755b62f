package org.openaeo.risk.web;

/**
 * Something wrong with a form's field.
 *
 * @param field the field that the sentence is about, as a path of the form: {@code offices[0].amount.figure}
 * @param sentence what is wrong and what to do, in the reader's language
 */
public record FormFault(String field, String sentence) {}
