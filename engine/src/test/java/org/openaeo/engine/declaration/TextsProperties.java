package org.openaeo.engine.declaration;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;

import static org.assertj.core.api.Assertions.assertThat;

/** Numbers, times and codes against what Java itself makes of them. */
class TextsProperties {
    private static final long FIRST = -36_816_480L;
    private static final long LAST = 120_968_639L;

    @Property
    void readsNumbersAsJavaDoes(@ForAll double number) {
        String text = Double.toString(number);

        double read = parse(text);

        if (Double.isNaN(number) || Double.isInfinite(number)) {
            assertThat(read).isNaN();
        } else {
            assertThat(Double.doubleToLongBits(read)).isEqualTo(Double.doubleToLongBits(number));
        }
    }

    @Property
    void readsPlainDecimalsAsJavaDoes(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long digits, @ForAll @IntRange(max = 30) int decimals) {
        String text = new BigDecimal(BigInteger.valueOf(digits), decimals).toPlainString();

        assertThat(parse(text)).isEqualTo(Double.parseDouble(text));
    }

    @Property
    void writesNumbersThatReadBack(@ForAll @DoubleRange(min = 0, max = 1e18) double number) throws IOException {
        assertThat(parse(written(sink -> NumberText.write(number, sink)))).isEqualTo(number);
        double cents = Math.floor(number % 1e12) / 100;
        assertThat(parse(written(sink -> NumberText.write(cents, sink)))).isEqualTo(cents);
    }

    @Property
    void readsAndWritesTimesAsJavaDoes(@ForAll @LongRange(min = FIRST, max = LAST) long minute) throws IOException {
        String text = written(sink -> IsoTime.write(minute, sink));

        assertThat(Instant.parse(text.replace("Z", ":00Z")).getEpochSecond()).isEqualTo(minute * 60);
        assertThat(iso(text, ZoneOffset.UTC)).isEqualTo(minute);
    }

    @Property
    void readsLocalTimesOfAZoneAsJavaDoes(@ForAll @LongRange(min = FIRST, max = LAST - 1440) long minute) {
        ZoneId zone = ZoneId.of("America/Bogota");
        LocalDateTime local = LocalDateTime.ofEpochSecond(minute * 60, 0, ZoneOffset.UTC);
        long expected = Math.floorDiv(local.toEpochSecond(zone.getRules().getOffset(local)), 60L);

        assertThat(iso(local.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME), zone))
                .isEqualTo(expected);
        char[] text =
                local.format(DateTimeFormatter.ofPattern("dd/MM/uuuu HH'y'mm")).toCharArray();
        assertThat(TimePattern.of("dd/MM/yyyy HH'y'mm").epochMinute(text, 0, text.length, zone))
                .isEqualTo(expected);
    }

    @Example
    void takesTheFormsOfIso8601AndNoOthers() {
        assertThat(iso("2026-03-05T14:23:59.123+09:30", ZoneOffset.UTC))
                .isEqualTo(Instant.parse("2026-03-05T04:53:00Z").getEpochSecond() / 60);
        for (String text : List.of(
                "2026-3-5",
                "2026-02-29",
                "2026-13-01",
                "2026-00-10",
                "2026-03-05T",
                "2026-03-05T24:00",
                "2026-03-05T14:60",
                "2026-03-05T14:23:60",
                "2026-03-05T14:23:5",
                "2026-03-05T14:23.",
                "2026-03-05T14:23:01.Z",
                "2026-03-05T14:23+9",
                "2026-03-05T14:23+25:00",
                "2026-03-05 14:23 ",
                "1899-12-31",
                "2200-01-01",
                "20260305",
                "")) {
            assertThat(iso(text, ZoneOffset.UTC)).as(text).isEqualTo(TimePattern.NO_MATCH);
        }
    }

    @Property(tries = 200)
    void numbersCodesInOrderOfAppearance(@ForAll List<@StringLength(max = 3) String> codes) {
        Dictionary dictionary = new Dictionary();
        Map<String, Integer> expected = new HashMap<>();
        List<String> inOrder = new ArrayList<>();
        for (String code : codes) {
            if (expected.putIfAbsent(code, expected.size()) == null) {
                inOrder.add(code);
            }
            char[] buffer = ("<" + code + ">").toCharArray();
            int number = expected.size() % 2 == 0
                    ? dictionary.add(code)
                    : dictionary.add(buffer, 1, code.length(), Dictionary.hashOf(code));
            assertThat(number).isEqualTo(expected.get(code));
        }
        assertThat(dictionary.size()).isEqualTo(inOrder.size());
        for (int number = 0; number < inOrder.size(); number++) {
            assertThat(dictionary.code(number)).isEqualTo(inOrder.get(number));
            assertThat(dictionary.find(inOrder.get(number))).isEqualTo(number);
            assertThat(dictionary.hash(number)).isEqualTo(Dictionary.hashOf(inOrder.get(number)));
        }
        assertThat(dictionary.find("a code that is too long to occur")).isEqualTo(Dictionary.MISSING);
    }

    private static double parse(String text) {
        char[] buffer = ('#' + text + '#').toCharArray();
        return NumberText.parse(buffer, 1, text.length(), '.');
    }

    private static long iso(String text, ZoneId zone) {
        char[] buffer = ('#' + text + '#').toCharArray();
        return TimePattern.iso().epochMinute(buffer, 1, text.length(), zone);
    }

    private interface Writing {
        void to(ByteSink sink) throws IOException;
    }

    private static String written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ByteSink sink = new ByteSink(bytes)) {
            writing.to(sink);
        }
        return bytes.toString(StandardCharsets.US_ASCII);
    }
}
