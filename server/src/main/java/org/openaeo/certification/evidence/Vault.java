package org.openaeo.certification.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.openaeo.platform.DataFolder;

/**
 * The contents, each once, under its SHA-256. Something comes into it whole or not at all: it is written beside,
 * forced to the disk and then renamed, and only after that a line in the database names it. After a kill there may be
 * a content that nobody names, never a name without its content.
 */
@Component
class Vault {
    private final Path folder;
    private final Path arriving;

    Vault(DataFolder data) {
        folder = data.folder("evidence");
        arriving = data.folder("evidence-arriving");
        try (var left = Files.list(arriving)) { // of a process that was killed; this one has the folder for itself
            for (Path part : left.toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A content that has come but is not in the vault yet; whoever is done with it closes it.
     *
     * @param size one byte more than the limit where there was more
     */
    record Arrived(Path file, long size, String sha256) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    /** Writes what comes beside the vault, no more than one byte beyond the limit. */
    Arrived receive(InputStream content, long limit) throws IOException {
        var part = arriving.resolve(UUID.randomUUID().toString());
        var digest = sha256();
        try {
            DataFolder.ownerOnly(Files.createFile(part));
            try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                var out = Channels.newOutputStream(file);
                var from = new DigestInputStream(content, digest);
                var chunk = new byte[64 * 1024];
                long left = limit + 1;
                int read;
                while (left > 0 && (read = from.read(chunk, 0, (int) Math.min(chunk.length, left))) > 0) {
                    out.write(chunk, 0, read);
                    left -= read;
                }
                file.force(true);
            }
            return new Arrived(part, Files.size(part), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Takes in what arrived. The same content that is here already, and whole, stays as it is. */
    void keep(Arrived arrived) throws IOException {
        var place = place(arrived.sha256());
        if (Files.exists(place) && hash(place).equals(arrived.sha256())) {
            return;
        }
        var shelf = Objects.requireNonNull(place.getParent());
        boolean fresh = Files.notExists(shelf);
        Files.createDirectories(shelf);
        DataFolder.ownerOnly(shelf);
        Files.move(arrived.file(), place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        force(shelf);
        if (fresh) {
            force(folder);
        }
    }

    /** The content with that hash, of which it has been made sure. */
    Path open(String sha256) throws IOException {
        var place = place(sha256);
        if (!hash(place).equals(sha256)) {
            throw new IOException("The content of " + sha256 + " is not what was kept");
        }
        return place;
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** A rename is durable once its folder is. */
    private static void force(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }

    private static String hash(Path file) throws IOException {
        var digest = sha256();
        try (var content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
