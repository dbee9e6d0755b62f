package org.openaeo.risk.register;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;

import org.openaeo.engine.model.ModelFile;
import org.openaeo.engine.model.ModelFileException;
import org.openaeo.engine.model.TargetingModel;

/**
 * A model file on its way into the register.
 *
 * @param size in bytes
 * @param sha256 of all bytes, in hexadecimal: what {@code sha256sum} prints
 */
public record FileOnDisk(Path path, long size, String sha256) {

    /** What came of reading it as a model. */
    public sealed interface Reading {
        record Readable(TargetingModel model) implements Reading {}

        record Refused(ModelFileException.Fault fault) implements Reading {}
    }

    /** A file that is deleted when it is closed. */
    public record Temporary(FileOnDisk file) implements AutoCloseable {
        @Override
        public void close() {
            delete(file.path());
        }
    }

    public static FileOnDisk of(Path path) {
        try (DigestInputStream digested = new DigestInputStream(Files.newInputStream(path), Sha256.digest())) {
            long size = digested.transferTo(OutputStream.nullOutputStream());
            String sha256 = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new FileOnDisk(path, size, sha256);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Temporary write(TargetingModel model) {
        try {
            Path path = Files.createTempFile("model", ".openaeo");
            try (OutputStream out = Files.newOutputStream(path)) {
                ModelFile.write(model, out);
            } catch (IOException | RuntimeException failed) {
                delete(path);
                throw failed;
            }
            return new Temporary(of(path));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }

    public Reading read() {
        try (InputStream bytes = new BufferedInputStream(open())) {
            return new Reading.Readable(ModelFile.read(bytes));
        } catch (ModelFileException refused) {
            return new Reading.Refused(refused.fault());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
