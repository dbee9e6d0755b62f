package org.openaeo.standards;

import java.time.Instant;

/**
 * A programme profile as it was put into force. Cases name the version they were opened under.
 *
 * @param number from 1 on, without gaps
 * @param text the profile in its YAML form, word for word
 * @param sha256 of the text in UTF-8, in hexadecimal
 * @param reason why, in the words of who put it into force
 * @param by id of the user, {@code system} for the profile that comes with the product
 */
public record ProgrammeVersion(
        int number, Programme programme, String text, String sha256, String reason, Instant inForceSince, String by) {}
