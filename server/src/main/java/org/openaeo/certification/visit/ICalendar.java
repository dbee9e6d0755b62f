package org.openaeo.certification.visit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Content lines of an iCalendar object (RFC 5545), as they are written: texts escaped (3.3.11), lines of no more than 75
 * octets that continue after a line break and a space and are never broken within a character (3.1), times in UTC.
 */
final class ICalendar {
    private static final int LONGEST_LINE = 75;
    private static final String BREAK = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /** A value that is written as it is: a keyword, a number, an id of ours. */
    ICalendar plain(String name, String value) {
        return line(name + ":" + value.replaceAll("\\p{Cntrl}", ""));
    }

    /** A value that people wrote. */
    ICalendar text(String name, String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
        return line(name + ":" + escaped);
    }

    ICalendar time(String name, Instant at) {
        return line(name + ":" + UTC.format(at));
    }

    /** An address for mail with the name of whose it is; a name in quotation marks can hold none (3.1). */
    ICalendar address(String name, String called, String mail) {
        String quoted = called.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
        return line(name + ";CN=\"" + quoted + "\":mailto:" + mail.replaceAll("[\\p{Cntrl}\\s]", ""));
    }

    private ICalendar line(String whole) {
        int octets = 0;
        for (int at = 0; at < whole.length(); ) {
            int next = whole.offsetByCodePoints(at, 1);
            String one = whole.substring(at, next);
            int size = one.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                lines.append(BREAK).append(' ');
                octets = 1;
            }
            lines.append(one);
            octets += size;
            at = next;
        }
        lines.append(BREAK);
        return this;
    }

    @Override
    public String toString() {
        return lines.toString();
    }

    byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }
}
