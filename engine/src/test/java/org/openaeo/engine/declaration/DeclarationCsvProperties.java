package org.openaeo.engine.declaration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.openaeo.engine.Progress;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is read back as it was, in whatever pieces. */
class DeclarationCsvProperties {

    /** The values of one row, as yet without order. */
    record Row(String id, long minute, List<String> codes, List<Double> numbers, InspectionOutcome outcome) {}

    @Property(tries = 300)
    void whatIsWrittenReadsBackExactly(@ForAll("rows") @Size(min = 1, max = 40) List<Row> rows) throws IOException {
        Declarations written = declarations(rows);

        Declarations read = DeclarationCsv.read(
                        new ByteArrayInputStream(csv(written)),
                        ColumnMapping.canonical(),
                        ReadLimits.standard(),
                        null,
                        Progress.NONE)
                .declarations();

        assertThat(texts(read)).isEqualTo(texts(written));
    }

    @Property(tries = 100)
    void chunksTogetherAreTheWhole(
            @ForAll("rows") @Size(min = 1, max = 40) List<Row> rows, @ForAll @IntRange(min = 1, max = 50) int chunkRows)
            throws IOException {
        Declarations whole = declarations(rows);
        List<String> inChunks = new ArrayList<>();
        Declarations.Builder together = Declarations.builder();

        DeclarationCsv.stream(
                new ByteArrayInputStream(csv(whole)),
                ColumnMapping.canonical(),
                ReadLimits.standard(),
                null,
                Progress.NONE,
                chunkRows,
                chunk -> {
                    inChunks.addAll(texts(chunk));
                    together.addAll(chunk);
                });

        assertThat(inChunks).isEqualTo(texts(whole));
        assertThat(texts(together.build())).isEqualTo(texts(whole));
    }

    @Provide
    Arbitrary<List<Row>> rows() {
        // Spaces at the edges, quotes, separators and signs of other planes; no control characters and no halves.
        Arbitrary<String> code = Arbitraries.strings()
                .withChars(" ,\"'=;éßЖ中ab01")
                .withChars('\u00a0', '\u2028', '\ufeff', '\ufffd')
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<String> optional = code.injectNull(0.2).map(text -> text == null ? "" : text);
        Arbitrary<Double> number = Arbitraries.oneOf(
                        Arbitraries.doubles().between(0, Double.MAX_VALUE),
                        Arbitraries.doubles().between(0, 1e7).ofScale(2),
                        Arbitraries.of(0.0, -0.0, Double.MIN_VALUE, Double.MAX_VALUE, 0.1 + 0.2, 1e15, 0.005))
                .injectNull(0.2)
                .map(value -> value == null ? Double.NaN : value);
        Arbitrary<Long> minute = Arbitraries.longs().between(-36_000_000L, 120_000_000L);
        int codes = Field.codes().size();
        return Combinators.combine(
                        code,
                        minute,
                        optional.list().ofSize(codes),
                        number.list().ofSize(Field.numbers().size()),
                        Arbitraries.of(InspectionOutcome.class))
                .as(Row::new)
                .list();
    }

    private static Declarations declarations(List<Row> rows) {
        Declarations.Builder builder = Declarations.builder();
        for (Row row : rows) {
            builder.start(row.id(), row.minute()).outcome(row.outcome());
            for (int at = 0; at < row.codes().size(); at++) {
                builder.code(Field.codes().get(at), row.codes().get(at));
            }
            builder.code(Field.HS, String.valueOf(100_000 + Math.floorMod(row.minute(), 899_999)));
            for (int at = 0; at < row.numbers().size(); at++) {
                builder.number(Field.numbers().get(at), row.numbers().get(at));
            }
        }
        return builder.build();
    }

    private static byte[] csv(Declarations declarations) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeclarationCsvWriter writer = new DeclarationCsvWriter(bytes, EnumSet.allOf(Field.class))) {
            writer.write(declarations);
        }
        return bytes.toByteArray();
    }

    /** All of every row as text, numbers by their bits. */
    private static List<String> texts(Declarations declarations) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < declarations.size(); row++) {
            StringBuilder text = new StringBuilder(declarations.id(row))
                    .append('|')
                    .append(declarations.epochMinute(row))
                    .append('|')
                    .append(declarations.outcome(row));
            for (Field field : Field.codes()) {
                text.append('|').append(declarations.text(field, row));
            }
            for (Field field : Field.numbers()) {
                text.append('|').append(Double.doubleToLongBits(declarations.number(field, row)));
            }
            rows.add(text.toString());
        }
        return rows;
    }
}
