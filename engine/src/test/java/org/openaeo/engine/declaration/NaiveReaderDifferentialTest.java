package org.openaeo.engine.declaration;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

import static org.assertj.core.api.Assertions.assertThat;

/** The reader takes and refuses the same rows, with the same values, as the slow and obvious way of reading. */
class NaiveReaderDifferentialTest {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+,?[0-9]*|,[0-9]+)([eE][+-]?[0-9]+)?");
    private static final Pattern TARIFF_CODE = Pattern.compile("[0-9. ]+");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm").withResolverStyle(ResolverStyle.STRICT);

    private final ColumnMapping mapping = mapping();

    @Property(tries = 500)
    void agreesWithTheObviousReader(@ForAll("lines") @Size(max = 30) List<String> lines) throws IOException {
        String csv = "id;when;code;who;price\n" + String.join("\n", lines) + "\nLAST;01.02.2026 03:04;123456;x;1\n";
        List<String> expected = new ArrayList<>();
        for (NamedCsvRecord line : CsvReader.builder()
                .fieldSeparator(';')
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(csv)) {
            if (line.getFieldCount() == 5) {
                naive(line, expected);
            }
        }

        Declarations read = CsvText.read(csv, mapping).declarations();

        List<String> actual = new ArrayList<>();
        for (int row = 0; row < read.size(); row++) {
            actual.add(read.id(row)
                    + '|'
                    + read.epochMinute(row)
                    + '|'
                    + read.text(Field.HS, row).orElse("")
                    + '|'
                    + read.text(Field.IMPORTER, row).orElse("")
                    + '|'
                    + read.number(Field.VALUE, row));
        }
        assertThat(actual).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> id = Arbitraries.of("A", "b 2", " C ", "", "é", "D\tE");
        Arbitrary<String> when = Arbitraries.of(
                "05.03.2026 14:23",
                "29.02.2024 00:00",
                "29.02.2025 00:00",
                "31.04.2026 10:00",
                "",
                "5.3.2026 14:23",
                "01.01.2026 24:00",
                " 01.01.2026 23:59 ",
                "01.01.1899 00:00",
                "31.12.2199 23:59",
                "01.01.2200 00:00");
        Arbitrary<String> code =
                Arbitraries.of("847130", "8471.30", "84713", "8471 30 00", "8471-30", "", "1234567890123");
        Arbitrary<String> who = Arbitraries.of("x", "", "-", " y ", "\"q;\"\"r\"\"\"", "\" z \"");
        Arbitrary<String> price = Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789,+-eE. ").ofMaxLength(8),
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, new BigDecimal("1e18"))
                        .ofScale(6)
                        .map(number -> number.toPlainString().replace('.', ',')));
        Arbitrary<String> whole =
                Combinators.combine(id, when, code, who, price).as((a, b, c, d, e) -> String.join(";", a, b, c, d, e));
        return Arbitraries.frequencyOf(
                        Tuple.of(20, whole), Tuple.of(1, Arbitraries.of("", "a;b", "1;2;3;4;5;6", "\"\"")))
                .list();
    }

    /** Adds the row as text if it is good. */
    private static void naive(NamedCsvRecord line, List<String> rows) {
        String id = line.getField("id").strip();
        String when = line.getField("when").strip();
        String code = line.getField("code").strip();
        String price = line.getField("price").replaceAll("^ +| +$", "");
        String who = line.getField("who");
        who = who.startsWith("q") || who.equals(" z ") ? who : who.strip();
        if (id.isEmpty() || id.contains("\t") || !isTime(when) || (!code.isEmpty() && !isTariffCode(code))) {
            return;
        }
        double value = Double.NaN;
        if (!price.isEmpty() && !price.equals("-")) {
            if (!NUMBER.matcher(price).matches()) {
                return;
            }
            value = Double.parseDouble(price.replace(',', '.'));
            if (value < 0 || Double.isInfinite(value)) {
                return;
            }
        }
        long minute = Math.floorDiv(LocalDateTime.parse(when, TIME).toEpochSecond(ZoneOffset.ofHours(9)), 60L);
        String hs = code.replaceAll("[. ]", "");
        rows.add(id + '|' + minute + '|' + hs + '|' + (who.equals("-") ? "" : who) + '|' + value);
    }

    private static boolean isTime(String text) {
        try {
            LocalDateTime time = LocalDateTime.parse(text, TIME).minusHours(9);
            return time.getYear() >= 1900 && time.getYear() < 2200;
        } catch (DateTimeException no) {
            return false;
        }
    }

    private static boolean isTariffCode(String code) {
        int digits = code.replaceAll("[. ]", "").length();
        return TARIFF_CODE.matcher(code).matches() && digits >= 6 && digits <= 12;
    }

    private static ColumnMapping mapping() {
        try {
            return ColumnMapping.parse("test", """
                    format: {delimiter: ";", decimal: ",", dates: "dd.MM.yyyy HH:mm", zone: "+09:00", missing: "-"}
                    columns: {id: id, date_time: when, hs: code, importer: who, value: price}
                    """);
        } catch (MappingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
