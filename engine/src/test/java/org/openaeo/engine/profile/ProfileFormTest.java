package org.openaeo.engine.profile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.openaeo.engine.declaration.Declarations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ProfileFormTest {
    private static final ProfileSettings SETTINGS = ProfileSettings.all(Decay.NONE);

    @Test
    void readsWhatWasWritten() throws IOException {
        Profiles profiles = new Profiles(SETTINGS);
        profiles.observeAll(Histories.random(5, 300, 100));
        byte[] bytes = bytes(profiles);

        Profiles read = read(bytes);

        ProfilesTest.assertSameSums(read, profiles);
        assertThat(read.lastDay()).isEqualTo(profiles.lastDay());
        assertThat(bytes(read)).isEqualTo(bytes);
    }

    @Test
    void writesTheSameBytesWhateverOrderItWasBuiltIn() throws IOException {
        // on one day all weights are equal, and sums of whole numbers are exact in any order
        Declarations history = Histories.wholeNumbers(6, 300);
        Profiles forwards = new Profiles(SETTINGS);
        forwards.observeAll(history);
        Profiles backwards = new Profiles(SETTINGS);
        backwards.observeAll(
                history.subset(IntStream.range(0, 300).map(row -> 299 - row).toArray()));

        assertThat(bytes(backwards)).isEqualTo(bytes(forwards));
    }

    @Test
    void anImpossibleCountClaimsNoMemory() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(1);
        out.writeLong(1);
        out.writeInt(1);
        out.writeInt(Integer.MAX_VALUE);

        assertThatThrownBy(() -> read(bytes.toByteArray()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("impossible size");
    }

    @Test
    void noiseIsRefused() {
        Random random = new Random(7);
        for (int attempt = 0; attempt < 200; attempt++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            assertThatThrownBy(() -> read(noise)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] bytes(Profiles profiles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ProfileForm.write(profiles, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Profiles read(byte[] bytes) throws IOException {
        return ProfileForm.read(
                new DataInputStream(new ByteArrayInputStream(bytes)), SETTINGS, ProfileForm.VERSION, bytes.length);
    }
}
