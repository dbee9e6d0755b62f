package org.openaeo.platform.mail;

import java.util.List;
import java.util.Locale;

/**
 * What is to be told to one recipient.
 *
 * @param to the address, without a name
 * @param language of subject and text
 * @param text plain; lines end with a line feed
 * @param about what it tells of, as in {@code case:<id>}, so that it can be found
 */
public record Mail(
        String to, Locale language, String subject, String text, String about, List<Attachment> attachments) {
    private static final int LONGEST_SUBJECT = 200;

    /** A file that goes along; its name is one of ours and never one that a stranger chose. */
    public record Attachment(String name, String type, byte[] content) {
        public Attachment {
            if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
                throw new IllegalArgumentException("Not a name for an attachment: " + name);
            }
        }
    }

    public Mail {
        attachments = List.copyOf(attachments);
        if (!MailAddress.isOne(to)) {
            throw new IllegalArgumentException("Not an address for mail");
        }
        // Names of companies may stand in a subject; none of them may begin a header of its own.
        subject = subject.replaceAll("\\p{Cntrl}+", " ").strip();
        if (subject.isEmpty() || text.isBlank()) {
            throw new IllegalArgumentException("A mail has a subject and a text");
        }
        if (subject.length() > LONGEST_SUBJECT) {
            subject = subject.substring(0, LONGEST_SUBJECT - 1) + "…";
        }
    }

    public Mail(String to, Locale language, String subject, String text, String about) {
        this(to, language, subject, text, about, List.of());
    }
}
