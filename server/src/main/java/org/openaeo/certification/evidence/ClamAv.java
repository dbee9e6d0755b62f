package org.openaeo.certification.evidence;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A ClamAV daemon, asked by its INSTREAM command: chunks, each after its length in four bytes, an empty one at the end,
 * then one line of answer (clamd's manual, section Commands).
 */
final class ClamAv implements VirusScan {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;

    private final String host;
    private final int port;
    private final int patience;

    ClamAv(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = (int) Math.min(patience.toMillis(), Integer.MAX_VALUE);
    }

    @Override
    public Verdict scan(Path file) throws IOException {
        try (var socket = new Socket()) {
            socket.setSoTimeout(patience);
            socket.connect(new InetSocketAddress(host, port), patience);
            var out = new DataOutputStream(socket.getOutputStream());
            out.write(COMMAND);
            try (var content = Files.newInputStream(file)) {
                var chunk = new byte[CHUNK];
                int read;
                while ((read = content.read(chunk)) > 0) {
                    out.writeInt(read);
                    out.write(chunk, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            return verdict(answer(socket.getInputStream()));
        }
    }

    @Override
    public boolean scans() {
        return true;
    }

    private static String answer(InputStream from) throws IOException {
        return new String(from.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace('\0', ' ')
                .strip();
    }

    private static Verdict verdict(String answer) throws IOException {
        if (answer.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (answer.endsWith(" FOUND")) {
            return Verdict.INFECTED;
        }
        throw new IOException("The virus scanner gave no verdict: " + answer);
    }
}
