package org.openaeo.engine.declaration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openaeo.engine.Progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openaeo.engine.declaration.CsvText.GOOD_ROW;
import static org.openaeo.engine.declaration.CsvText.HEADER;
import static org.openaeo.engine.declaration.DeclarationCsvTest.code;

/** Files made to do harm, or broken as if they were. */
class HostileCsvTest {

    @Test
    void stopsAtAFieldThatDoesNotEnd() {
        assertThatThrownBy(() -> endless(HEADER + "\"", "x")).satisfies(code("file.not-csv"));
        assertThatThrownBy(() -> endless(HEADER, "x")).satisfies(code("file.not-csv"));
    }

    @Test
    void stopsAtALineThatDoesNotEnd() {
        assertThatThrownBy(() -> endless("", "a,")).satisfies(code("file.too-many-columns"));
        assertThatThrownBy(() -> endless(HEADER, "a,")).satisfies(code("file.too-many-columns"));
    }

    @Test
    void namesTheLineOnWhichAQuotationMarkWasLeftOpen() {
        assertThatThrownBy(() -> CsvText.read(HEADER + GOOD_ROW + "\"B,2026-03-05,847130,CN,1\n" + GOOD_ROW))
                .satisfies(code("file.not-csv"))
                .hasMessageStartingWith("line 3:");
    }

    @Test
    void rejectsControlCharactersAndLongCodes() throws IOException {
        ReadSummary summary = CsvText.read(HEADER
                        + GOOD_ROW
                        + "B\0,2026-03-05,847130,CN,1\n"
                        + "C,2026-03-05,847130,C\u0007N,1\n"
                        + "D,2026-03-05,847130," + "X".repeat(201) + ",1\n")
                .summary();

        assertThat(summary.accepted()).isEqualTo(1);
        assertThat(summary.reasons()).containsEntry("control-character", 2L).containsEntry("too-long", 1L);
    }

    @Test
    void rejectsNumbersThatOnlyJavaCallsNumbers() throws IOException {
        StringBuilder csv = new StringBuilder(HEADER + GOOD_ROW);
        for (String number :
                new String[] {"NaN", "Infinity", "0x1p3", "1d", "1f", "1e999", "--1", "1-", ".", "1,5", "٣"}) {
            csv.append("B,2026-03-05,847130,CN,\"").append(number).append("\"\n");
        }

        assertThat(CsvText.read(csv.toString()).summary().reasons()).containsEntry("not-a-number", 11L);
    }

    @Test
    void shortensAndDefusesWhatItWritesToTheRejectFile(@TempDir Path folder) throws IOException {
        Path rejects = folder.resolve("rejects.csv");
        String csv = HEADER + GOOD_ROW + "B,2026-03-05,847130,CN,=cmd|'/c calc'!A0\n" + "C,2026-03-05,847130,CN,"
                + "9x".repeat(500) + "\n";

        DeclarationCsv.read(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                ColumnMapping.canonical(),
                CsvText.lenient(),
                rejects,
                Progress.NONE);

        assertThat(Files.readAllLines(rejects))
                .contains("3,value,not-a-number,not a number,'=cmd|'/c calc'!A0")
                .contains("4,value,not-a-number,not a number," + "9x".repeat(40) + "…");
    }

    @Test
    void showsNoControlCharactersOfAHeaderInMessages() {
        assertThatThrownBy(() -> CsvText.read("\u001b[31mPK\0,b\n"))
                .satisfies(code("file.missing-columns"))
                .hasMessageNotContainingAny("\u001b", "\0");
    }

    /** Reads a file whose start is followed by the same text for ever. */
    private static void endless(String start, String repeated) throws IOException {
        byte[] first = start.getBytes(StandardCharsets.UTF_8);
        byte[] then = repeated.getBytes(StandardCharsets.UTF_8);
        InputStream in = new InputStream() {
            private long at;

            @Override
            public int read() {
                long now = at++;
                return now < first.length ? first[(int) now] : then[(int) ((now - first.length) % then.length)];
            }
        };
        DeclarationCsv.read(in, ColumnMapping.canonical(), ReadLimits.standard(), null, Progress.NONE);
    }
}
