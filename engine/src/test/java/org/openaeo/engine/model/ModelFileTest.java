package org.openaeo.engine.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.model.ModelFileException.Fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

class ModelFileTest {
    private static final Declarations HISTORY = PlantedTrade.of(11, 1500, 0.6);

    private static TargetingModel model;
    private static byte[] file;

    @BeforeAll
    static void train() throws Exception {
        TrainingSettings settings =
                TrainingSettings.defaults("canonical", Instant.EPOCH).with(new Boosting(20, 5, 3, 0.2, 1, 1, 1, 1));
        model = Trainer.train(HISTORY, settings, Progress.NONE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ModelFile.write(model, bytes);
        file = bytes.toByteArray();
    }

    @Test
    void readsWhatWasWritten() throws Exception {
        TargetingModel read = ModelFile.read(new ByteArrayInputStream(file));

        assertThat(read.card()).isEqualTo(model.card());
        assertThat(read.features()).isEqualTo(model.features());
        Scores expected = model.score(HISTORY, Progress.NONE);
        Scores actual = read.score(HISTORY, Progress.NONE);
        for (int row = 0; row < HISTORY.size(); row++) {
            assertThat(actual.margin(row)).isEqualTo(expected.margin(row));
            assertThat(actual.probability(row)).isEqualTo(expected.probability(row));
            assertThat(actual.expectedRevenue(row)).isEqualTo(expected.expectedRevenue(row));
        }
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        ModelFile.write(read, again);
        assertThat(again.toByteArray()).isEqualTo(file);
    }

    /** Learned from the same 400 planted rows, and written, before there were two heads. */
    @Test
    void readsAModelOfTheFirstFormatWithItsScores() throws Exception {
        Declarations planted = PlantedTrade.of(11, 400, 0.6);
        TargetingModel old;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("format-1.model"))) {
            old = ModelFile.read(in);
        }
        Scores scores = old.score(planted, Progress.NONE);
        double sum = 0;
        for (int row = 0; row < planted.size(); row++) {
            sum += scores.probability(row);
        }

        assertThat(old.heads().novel()).isNull();
        assertThat(sum).isCloseTo(79.57073647090378, within(1e-9));
        assertThat(old.advancedBy(planted).score(planted, Progress.NONE).probability(3))
                .isBetween(0.0, 1.0);
    }

    @Test
    void theChecksumStandsAtTheEnd() throws IOException {
        String checksum = ModelFile.write(model, new ByteArrayOutputStream());

        assertThat(checksum)
                .isEqualTo(java.util.HexFormat.of().formatHex(file, file.length - 32, file.length))
                .isEqualTo(ModelFile.checksum(model));
    }

    @Test
    void refusesAFileThatDiffersInAnyByte() {
        Random random = new Random(1);
        for (int at = 0; at < file.length; at += at < 300 || at > file.length - 100 ? 1 : 1 + random.nextInt(150)) {
            byte[] damaged = file.clone();
            damaged[at] ^= (byte) (1 << random.nextInt(8));
            assertThat(faultOf(damaged)).as("byte %d", at).isNotNull();
        }
    }

    @Test
    void refusesAFileCutShortAnywhere() {
        Random random = new Random(2);
        for (int length = 0; length < file.length; length += length < 300 ? 1 : 1 + random.nextInt(200)) {
            Fault fault = faultOf(Arrays.copyOf(file, length));
            assertThat(fault).as("length %d", length).isEqualTo(length == 0 ? Fault.FOREIGN : Fault.TRUNCATED);
        }
    }

    @Test
    void refusesWhatFollowsTheEnd() {
        assertThat(faultOf(Arrays.copyOf(file, file.length + 1))).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void refusesForeignFiles() {
        assertThat(faultOf("id,date_time\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(Fault.FOREIGN);
        assertThat(faultOf(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0})).isEqualTo(Fault.FOREIGN);
    }

    @Test
    void refusesANewerFormat() {
        byte[] newer = file.clone();
        newer[11]++;

        assertThat(faultOf(newer)).isEqualTo(Fault.NEWER);
    }

    @Test
    void refusesASectionThatInflatesBeyondReason() throws IOException {
        assertThat(faultOf(withManifest(1L << 40, deflated(new byte[100])))).isEqualTo(Fault.TOO_LARGE);
        // says it is small, and is not
        assertThat(faultOf(withManifest(10, deflated(new byte[50_000_000])))).isEqualTo(Fault.DAMAGED);
    }

    @Test
    void refusalsAreSentences() {
        for (Fault fault : Fault.values()) {
            assertThat(new ModelFileException(fault)).hasMessageMatching("[A-Z].*\\.");
            assertThat(fault.code()).matches("[a-z-]+");
        }
    }

    private static Fault faultOf(byte[] bytes) {
        ModelFileException refusal =
                catchThrowableOfType(ModelFileException.class, () -> ModelFile.read(new ByteArrayInputStream(bytes)));
        return refusal == null ? null : refusal.fault();
    }

    private static byte[] withManifest(long claimed, byte[] stored) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(file, 0, 12);
        out.writeByte(8);
        out.write("manifest".getBytes(StandardCharsets.US_ASCII));
        out.writeLong(claimed);
        out.writeLong(stored.length);
        out.write(stored);
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new java.util.zip.Deflater(9, true))) {
            out.write(content);
        }
        return bytes.toByteArray();
    }
}
