package org.openaeo.engine.declaration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.engine.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openaeo.engine.declaration.CsvText.GOOD_ROW;
import static org.openaeo.engine.declaration.CsvText.HEADER;

class DeclarationCsvTest {

    @Test
    void readsEveryKindOfField() throws IOException {
        Declarations read = CsvText.read("""
                        id,date_time,office,importer,hs,tax_rate,net_mass,value,outcome,irregularity,revenue
                        D-1,2026-03-05T14:23Z,XAPSO,XA1,847130,12.5,1.2,1000.55,irregular,undervaluation,71.25
                        """).declarations();

        assertThat(read.id(0)).isEqualTo("D-1");
        assertThat(read.instant(0)).isEqualTo(Instant.parse("2026-03-05T14:23:00Z"));
        assertThat(read.text(Field.OFFICE, 0)).contains("XAPSO");
        assertThat(read.text(Field.HS, 0)).contains("847130");
        assertThat(read.number(Field.TAX_RATE, 0)).isEqualTo(12.5);
        assertThat(read.number(Field.VALUE, 0)).isEqualTo(1000.55);
        assertThat(read.outcome(0)).isEqualTo(InspectionOutcome.IRREGULAR);
        assertThat(read.text(Field.IRREGULARITY, 0)).contains("undervaluation");
        assertThat(read.number(Field.REVENUE, 0)).isEqualTo(71.25);
    }

    @Test
    void leavesMissingValuesMissing() throws IOException {
        Declarations read = CsvText.read("id,date_time,hs,seller,value,outcome\nA,2026-03-05,847130,, ,\n")
                .declarations();

        assertThat(read.text(Field.SELLER, 0)).isEmpty();
        assertThat(read.knownNumber(Field.VALUE, 0)).isEmpty();
        assertThat(read.text(Field.ORIGIN, 0)).isEmpty();
        assertThat(read.outcome(0)).isEqualTo(InspectionOutcome.NOT_INSPECTED);
    }

    @Test
    void takesNamibiaForACountryAndNotForMissing() throws IOException {
        assertThat(CsvText.read(HEADER + "A,2026-03-05,847130,NA,1\n")
                        .declarations()
                        .text(Field.ORIGIN, 0))
                .contains("NA");
    }

    @Test
    void countsBadRowsAndGoesOn(@TempDir Path folder) throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        String csv = HEADER
                + GOOD_ROW
                + "B,05.03.2026,847130,CN,ten\n"
                + "C,2026-03-05,847,CN,1\n"
                + "D,2026-03-05\n"
                + ",2026-03-05,847130,CN,-1\n"
                + "F,2026-03-05,847130,CN,2\n";

        ReadResult result = DeclarationCsv.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                ColumnMapping.canonical(),
                CsvText.lenient(),
                rejects,
                Progress.NONE);

        assertThat(ids(result.declarations())).containsExactly("A", "F");
        assertThat(result.summary().rows()).isEqualTo(6);
        assertThat(result.summary().accepted()).isEqualTo(2);
        assertThat(result.summary().rejected()).isEqualTo(4);
        assertThat(result.summary().reasons())
                .isEqualTo(Map.of(
                        "not-a-time", 1L,
                        "not-a-number", 1L,
                        "hs-code", 1L,
                        "field-count", 1L,
                        "required-missing", 1L,
                        "negative", 1L));
        assertThat(Files.readAllLines(rejects))
                .containsExactly(
                        "line,column,reason,detail,value",
                        "3,date_time,not-a-time,no date of the years 1900 to 2199 written as [iso],05.03.2026",
                        "3,value,not-a-number,not a number,ten",
                        "4,hs,hs-code,no tariff code of 6 to 12 digits,847",
                        "5,,field-count,\"the row has 2 fields, the header 5\",",
                        "6,value,negative,below zero,-1",
                        "6,id,required-missing,the field id is required and empty,");
    }

    @Test
    void stopsAtTheStatedShareOfBadRows() {
        ReadLimits limits = new ReadLimits(0.05, 100, 100, 1 << 15, 100);
        String csv = HEADER + GOOD_ROW.repeat(95) + "B,never,847130,CN,1\n".repeat(6) + GOOD_ROW.repeat(1000);

        assertThatThrownBy(() -> DeclarationCsv.read(
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        ColumnMapping.canonical(),
                        limits,
                        null,
                        Progress.NONE))
                .isInstanceOfSatisfying(DeclarationFileException.class, refused -> {
                    assertThat(refused.fault().code()).isEqualTo("file.too-many-bad");
                    assertThat(refused.summary().rejected()).isEqualTo(6);
                    assertThat(refused).hasMessageContaining("6 of 101 rows").hasMessageContaining("5 %");
                });
    }

    @Test
    void doesNotJudgeTheShareOnTheFirstFewRows() throws IOException {
        ReadLimits limits = new ReadLimits(0.05, 100, 100, 1 << 15, 100);
        String csv = HEADER + "B,never,847130,CN,1\n" + GOOD_ROW.repeat(98);

        ReadResult result = DeclarationCsv.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                ColumnMapping.canonical(),
                limits,
                null,
                Progress.NONE);

        assertThat(result.summary().accepted()).isEqualTo(98);
    }

    @Test
    void refusesAFileOfWhichNothingCouldBeTaken() {
        assertThatThrownBy(() -> CsvText.read(HEADER + "B,never,847130,CN,1\n")).satisfies(code("file.all-bad"));
    }

    @Test
    void reportsAllMissingColumnsTogetherWithThoseFound() {
        assertThatThrownBy(() -> CsvText.read("id;date_time;hs\nA;2026-03-05;847130\n"))
                .satisfies(code("file.missing-columns"))
                .hasMessageContaining("id, date_time, hs")
                .hasMessageContaining("id;date_time;hs");
    }

    @Test
    void tellsWhichOptionalColumnsAreAbsent() throws IOException {
        assertThat(CsvText.read(HEADER + GOOD_ROW).summary().absent())
                .contains(Field.IMPORTER, Field.OUTCOME)
                .doesNotContain(Field.HS, Field.VALUE);
    }

    @Test
    void refusesDoubledColumns() {
        assertThatThrownBy(() -> CsvText.read("id,date_time,hs,hs\nA,2026-03-05,847130,847130\n"))
                .satisfies(code("file.doubled-columns"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> CsvText.read("")).satisfies(code("file.empty"));
        assertThatThrownBy(() -> CsvText.read("\uFEFF")).satisfies(code("file.empty"));
    }

    @Test
    void readsAHeaderWithoutRowsAsNoDeclarations() throws IOException {
        assertThat(CsvText.read(HEADER).declarations().size()).isZero();
    }

    @Test
    void skipsAByteOrderMark() throws IOException {
        assertThat(CsvText.read("\uFEFF" + HEADER + GOOD_ROW).declarations().id(0))
                .isEqualTo("A");
    }

    @Test
    void readsEveryLineEnding() throws IOException {
        for (String ending : List.of("\n", "\r\n", "\r")) {
            String csv = (HEADER + GOOD_ROW + GOOD_ROW).replace("\n", ending);
            assertThat(CsvText.read(csv).declarations().size()).isEqualTo(2);
        }
    }

    @Test
    void takesQuotedTextsAsTheyStandAndTrimsOthers() throws IOException {
        Declarations read = CsvText.read("id,date_time,hs,seller,importer\n"
                        + "A,2026-03-05,847130,\" He said \"\"no\"\", twice at least \", XA1 \n")
                .declarations();

        assertThat(read.text(Field.IMPORTER, 0)).contains("XA1");
        assertThat(read.text(Field.SELLER, 0)).contains(" He said \"no\", twice at least ");
    }

    @Test
    void dropsPointsWithinTariffCodes() throws IOException {
        assertThat(CsvText.read(HEADER + "A,2026-03-05,8471.30 00,CN,1\n")
                        .declarations()
                        .text(Field.HS, 0))
                .contains("84713000");
    }

    @Test
    void refusesBytesThatAreNoText() {
        byte[] latin = (HEADER + "Ä,2026-03-05,847130,CN,1\n").getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> CsvText.read(latin, ColumnMapping.canonical()))
                .satisfies(code("file.malformed-text"))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void readsTheEncodingThatTheMappingNames() throws Exception {
        ColumnMapping mapping = ColumnMapping.parse(
                "latin",
                "format: {encoding: windows-1252}\ncolumns: {id: id, date_time: date_time, hs: hs, seller: seller}\n");
        byte[] csv = "id,date_time,hs,seller\nA,2026-03-05,847130,Müller €\n".getBytes(Charset.forName("windows-1252"));

        assertThat(CsvText.read(csv, mapping).declarations().text(Field.SELLER, 0))
                .contains("Müller €");
    }

    @Test
    void readsInChunksWithDictionariesOfTheirOwn() throws IOException {
        String csv = HEADER + "A,2026-03-05,847130,CN,1\nB,2026-03-05,847130,VN,1\nC,2026-03-05,847130,CN,1\n";
        List<Declarations> chunks = new ArrayList<>();

        ReadSummary summary = DeclarationCsv.stream(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                ColumnMapping.canonical(),
                ReadLimits.standard(),
                null,
                Progress.NONE,
                2,
                chunks::add);

        assertThat(summary.accepted()).isEqualTo(3);
        assertThat(chunks).extracting(Declarations::size).containsExactly(2, 1);
        assertThat(chunks.get(1).dictionary(Field.ORIGIN).size()).isEqualTo(1);
        assertThat(chunks.get(1).text(Field.ORIGIN, 0)).contains("CN");
    }

    @Test
    void reportsProgressInBytesOfAFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("declarations.csv");
        Files.writeString(file, HEADER + GOOD_ROW.repeat(20_000));
        List<Long> done = new ArrayList<>();

        DeclarationCsv.read(
                file, ColumnMapping.canonical(), ReadLimits.standard(), null, (stage, now, total) -> done.add(now));

        assertThat(done).hasSizeGreaterThan(2).isSorted().last().isEqualTo(Files.size(file));
    }

    static Consumer<Throwable> code(String code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        DeclarationFileException.class,
                        refused -> assertThat(refused.fault().code()).isEqualTo(code));
    }

    private static List<String> ids(Declarations declarations) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row < declarations.size(); row++) {
            ids.add(declarations.id(row));
        }
        return ids;
    }
}
