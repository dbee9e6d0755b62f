package org.openaeo.certification.visit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ICalendarTest {
    private static String unfolded(ICalendar calendar) {
        return calendar.toString().replace("\r\n ", "");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsBroken() {
        for (int length = 0; length < 200; length++) {
            String text = "ñ€😀x".repeat(length);
            var calendar = new ICalendar().text("SUMMARY", text);
            assertThat(unfolded(calendar)).isEqualTo("SUMMARY:" + text + "\r\n");
            for (String line : calendar.toString().split("\r\n")) {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            }
        }
    }

    @Test
    void aLineThatJustFitsIsNotFolded() {
        assertThat(new ICalendar().plain("X", "a".repeat(73)).toString()).isEqualTo("X:" + "a".repeat(73) + "\r\n");
        assertThat(new ICalendar().plain("X", "a".repeat(74)).toString())
                .isEqualTo("X:" + "a".repeat(73) + "\r\n a\r\n");
    }

    @Test
    void whatPeopleWroteNeverBecomesAPropertyOfItsOwn() {
        String hostile = "a\r\nATTENDEE:mailto:x@y\nb\\,;\u0007";
        assertThat(new ICalendar().text("SUMMARY", hostile).toString())
                .isEqualTo("SUMMARY:a\\nATTENDEE:mailto:x@y\\nb\\\\\\,\\; \r\n");
        assertThat(unfolded(new ICalendar().address("ATTENDEE", "A\"b\r\nX:1", "a@b\r\nX:1")))
                .isEqualTo("ATTENDEE;CN=\"A'b  X:1\":mailto:a@bX:1\r\n");
        assertThat(new ICalendar().plain("URL", "https://x\r\nX:1").toString()).isEqualTo("URL:https://xX:1\r\n");
    }

    @Test
    void timesAreInUtc() {
        assertThat(new ICalendar()
                        .time("DTSTART", Instant.parse("2026-12-01T08:05:09Z"))
                        .toString())
                .isEqualTo("DTSTART:20261201T080509Z\r\n");
    }
}
