package org.openaeo.certification.evidence;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClamAvTest {
    @TempDir
    private Path folder;

    @Test
    void sendsTheWholeFileInChunks() throws IOException {
        var content = new byte[200_000];
        content[199_999] = 7;
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var heard = answering(daemon, "stream: OK\0");
            assertThat(scan(daemon, content)).isEqualTo(VirusScan.Verdict.CLEAN);
            assertThat(heard.join()).isEqualTo(content);
        }
    }

    @Test
    void passesNothingOnAnyOtherAnswer() throws IOException {
        try (var daemon = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            answering(daemon, "stream: Eicar-Test-Signature FOUND\0");
            assertThat(scan(daemon, new byte[] {1})).isEqualTo(VirusScan.Verdict.INFECTED);
            for (String answer : new String[] {"", "INSTREAM size limit exceeded. ERROR\0", "stream: OKAY\0"}) {
                answering(daemon, answer);
                assertThatThrownBy(() -> scan(daemon, new byte[] {1})).isInstanceOf(IOException.class);
            }
        }
    }

    private VirusScan.Verdict scan(ServerSocket daemon, byte[] content) throws IOException {
        var file = Files.write(folder.resolve("file"), content);
        return new ClamAv("127.0.0.1", daemon.getLocalPort(), Duration.ofSeconds(10)).scan(file);
    }

    private static CompletableFuture<byte[]> answering(ServerSocket daemon, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (var caller = daemon.accept()) {
                var in = new DataInputStream(caller.getInputStream());
                assertThat(in.readNBytes(10)).isEqualTo("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
                var heard = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    heard.write(in.readNBytes(length));
                }
                caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                return heard.toByteArray();
            } catch (IOException e) {
                throw new CompletionException(e);
            }
        });
    }
}
