package org.openaeo.platform.mail;

import java.util.UUID;

/** One mail to one recipient. */
public record MailId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
