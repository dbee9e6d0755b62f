package org.openaeo.engine.declaration;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a CSV file is written.
 *
 * @param encoding its characters; a byte order mark at the start is skipped
 * @param delimiter what stands between two columns
 * @param decimal the decimal sign of its numbers
 * @param grouping the sign that groups digits and is dropped, if there is one
 * @param missing the texts that stand for "no value", besides the empty text
 * @param times how its times are written, tried in order
 * @param zone where its times are meant that carry neither zone nor offset
 */
public record CsvFormat(
        Charset encoding,
        char delimiter,
        char decimal,
        Optional<Character> grouping,
        Set<String> missing,
        List<TimePattern> times,
        ZoneId zone) {

    public CsvFormat {
        missing = Set.copyOf(missing);
        times = List.copyOf(times);
        zone = zone.normalized();
        if (times.isEmpty()) {
            throw new IllegalArgumentException("a format needs at least one way to write times");
        }
        if (delimiter == decimal || grouping.filter(sign -> sign == decimal).isPresent()) {
            throw new IllegalArgumentException("delimiter, decimal and grouping signs must differ");
        }
    }

    /** Comma-separated UTF-8 with decimal points and ISO 8601 times in UTC. */
    public static CsvFormat standard() {
        return new CsvFormat(
                StandardCharsets.UTF_8,
                ',',
                '.',
                Optional.empty(),
                Set.of(),
                List.of(TimePattern.iso()),
                ZoneOffset.UTC);
    }
}
