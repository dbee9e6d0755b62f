package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes wrong is said in a sentence, with its exit code, and leaves nothing half done. */
class RefusalsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trian",
                "train",
                "train --data x.csv",
                "select --model m --data d --rate 5",
                "select --model m --data d --rate 5% --capacity 3",
                "select --model m --data d --random-share 0",
                "select --model m --data d --rank luck",
                "select --model m --data d --rank blend:2",
                "select --model m --data d --per-office 020=many",
                "select --model m --data d --capacity -1",
                "select --model m --data d --format pdf",
                "select --model m --data d --reasons -1",
                "explain --model m --data d",
                "explain --model m --data d --id a --row 1",
                "generate --rows -5 --out x.csv",
                "generate --rows 10 --out x.csv --irregular 0.9",
                "generate --rows 10 --out x.csv --until 2020-01-01",
                "generate --rows 10 --out x.csv --from yesterday",
                "generate --rows 10 --out x.csv --operators 3",
                "generate --rows 10 --out x.csv --operators 99999999",
                "generate --rows 10 --out x.csv --from 2025-01-01 --until 2085-01-01",
                "generate --rows 10 --out no/such/folder/x.csv",
                "generate --rows 10 --rows 20 --out x.csv"
            })
    void aCommandLineThatCannotBeUnderstoodEndsWith2(String line) throws IOException {
        Run run = Run.of((Object[]) line.split(" "));

        assertThat(run.code()).describedAs(run.err()).isEqualTo(ExitCode.USAGE);
        assertSaidInOneSentence(run);
        assertThat(Path.of("x.csv")).doesNotExist();
    }

    @Test
    void missingAndWrongFilesEndWith3() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path text = Files.writeString(folder.resolve("text.csv"), "no, header, of, ours\n1,2,3,4\n");
        Path binary = Files.write(folder.resolve("binary.csv"), new byte[] {0, 1, 2, (byte) 0xff, (byte) 0xfe});
        Path missing = folder.resolve("missing.csv");

        for (Path data : List.of(empty, text, binary, missing, folder)) {
            Run run = Run.of("evaluate", "--model", Workshop.MODEL, "--data", data);

            assertThat(run.code()).describedAs("%s: %s", data, run.err()).isEqualTo(ExitCode.INPUT_REFUSED);
            assertThat(run.err()).contains(data.toString());
            assertSaidInOneSentence(run);
        }
    }

    @Test
    void damagedAndForeignModelsAreRefused() throws IOException {
        byte[] good = Files.readAllBytes(Workshop.MODEL);
        byte[] flipped = good.clone();
        flipped[good.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.model"), flipped);
        Path cut = Files.write(folder.resolve("cut.model"), java.util.Arrays.copyOf(good, good.length / 3));

        assertRefused(Run.of("model", damaged), "is damaged");
        assertRefused(Run.of("model", cut), "ends too early");
        assertRefused(Run.of("model", Workshop.WEEK), "is not an OpenAEO model");
    }

    @Test
    void aMappingListsAllThatIsWrong() throws IOException {
        Path mapping = Files.writeString(
                folder.resolve("m.yaml"), "columns:\n  id: Number\n  colour: Red\n  value: {column: V, scale: -1}\n");

        Run run = Run.of("mapping", mapping);

        assertRefused(run, "cannot be used");
        assertThat(run.err().lines().filter(line -> line.startsWith("  " + mapping)))
                .hasSizeGreaterThanOrEqualTo(3);
        assertRefused(Run.of("mapping", "nothing"), "canonical, kcs");
    }

    @Test
    void aPlanListsAllThatIsWrong() throws IOException {
        Path plan = Files.writeString(
                folder.resolve("p.yaml"), "openaeo_plan: 1\nrandom_share: 0\ncapacity: {overall: {rate: 7}}\n");

        Run run = Run.of("plan", plan);

        assertRefused(run, "cannot be used");
        assertThat(run.err())
                .contains(
                        "random_share: The random share may not be zero",
                        "capacity.overall.rate: 7 lies outside 0 to 1");
    }

    @Test
    void aHistoryWithoutResultsCannotBeLearnedFrom() {
        Path model = folder.resolve("none.model");

        assertRefused(Run.of("train", "--data", Workshop.WEEK, "--out", model), "inspected declarations with a result");
        assertRefused(Run.of("evaluate", "--model", Workshop.MODEL, "--data", Workshop.WEEK), "has a result");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void tooManyBadRowsStopTheReadingAndAFewDoNot() throws IOException {
        String good = Files.readString(Workshop.WEEK);
        Path few = Files.writeString(folder.resolve("few.csv"), good + "oops\n");
        Path rejects = folder.resolve("rejects.csv");

        Run run = Run.of(
                "select",
                "--model",
                Workshop.MODEL,
                "--data",
                few,
                "--rejects",
                rejects,
                "--out",
                folder.resolve("l.csv"));

        assertThat(run.code()).describedAs(run.err()).isZero();
        assertThat(run.err()).contains("1 of 2,001 rows could not be read");
        assertThat(rejects).content().contains("2002,");
        assertRefused(Run.of("select", "--model", Workshop.MODEL, "--data", few, "--max-bad", "0"), "few.csv");
    }

    @Test
    void anUnknownDeclarationIsNotExplained() {
        assertRefused(
                Run.of("explain", "--model", Workshop.MODEL, "--data", Workshop.WEEK, "--id", "nobody"), "nobody");
        assertRefused(Run.of("explain", "--model", Workshop.MODEL, "--data", Workshop.WEEK, "--row", 2_001), "2,000");
    }

    @Test
    void anOldListStaysWhenTheNewOneFails() throws IOException {
        Path list = Files.writeString(folder.resolve("list.csv"), "yesterday's list");
        Path empty = Files.createFile(folder.resolve("empty.csv"));

        Run.of("select", "--model", Workshop.MODEL, "--data", empty, "--out", list);

        assertThat(list).hasContent("yesterday's list");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(list, empty);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "json", "table"})
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidPlainly(String format) {
        Run run = Run.of(
                "select", "--model", Workshop.MODEL, "--data", Workshop.WEEK, "--format", format, "--out", "/dev/full");

        assertThat(run.code()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err()).contains("openaeo: Reading or writing failed: No space left on device");
    }

    @Test
    void stackTracesAreShownOnlyOnDemand() {
        Path missing = folder.resolve("missing.model");

        assertThat(Run.of("model", missing).err()).doesNotContain("\tat ");
        assertThat(Run.of("model", missing, "--debug").err()).contains("\tat org.openaeo");
    }

    @Test
    void refusalsSpeakTheLanguageAskedFor() {
        Path missing = folder.resolve("missing.model");

        assertThat(Run.of("model", missing, "--lang", "es").err()).startsWith("openaeo: No existe el archivo");
        assertThat(Run.of("train", "--lang=fr").err()).startsWith("openaeo: Il manque");
    }

    private static void assertRefused(Run run, String saying) {
        assertThat(run.code()).describedAs(run.err()).isEqualTo(ExitCode.INPUT_REFUSED);
        assertThat(run.err()).contains(saying);
        assertSaidInOneSentence(run);
    }

    private static void assertSaidInOneSentence(Run run) {
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("openaeo: ").doesNotContain("\tat ", "Exception", "{0}", "??");
    }
}
