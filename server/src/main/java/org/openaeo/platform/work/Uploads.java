package org.openaeo.platform.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;

import org.openaeo.platform.DataFolder;

/**
 * Files that people sent, kept in the data folder until the work on them has ended. Only whole files
 * are ever seen; names given by people are not used.
 */
@Component
public class Uploads {
    private static final String UNFINISHED = ".part";

    private final Path folder;

    Uploads(DataFolder data) {
        this.folder = data.folder("uploads");
    }

    /** Keeps the whole stream as a file, for a {@link WorkOrder}. */
    public Path keep(InputStream content) {
        var name = UUID.randomUUID().toString();
        var part = folder.resolve(name + UNFINISHED);
        try {
            DataFolder.ownerOnly(Files.createFile(part));
            try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                content.transferTo(Channels.newOutputStream(file));
                file.force(true); // the order that names it is durable, so the file must be
            }
            return Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(part);
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a kept file for which no work was ordered in the end. */
    public void forget(Path file) {
        delete(nameOf(file));
    }

    /** Whether the file of that name is here. */
    boolean has(String name) {
        return Files.exists(file(name));
    }

    /** The file of that name, which {@link #nameOf} gave. */
    Path file(String name) {
        return folder.resolve(Path.of(name).getFileName());
    }

    String nameOf(Path file) {
        var whole = file.toAbsolutePath().normalize();
        if (!folder.equals(whole.getParent())) {
            throw new IllegalArgumentException("Not a kept upload: " + file);
        }
        return whole.getFileName().toString();
    }

    void delete(String name) {
        delete(file(name));
    }

    /** Removes what no work waits for, as after a crash in the middle of an upload. */
    void removeAllBut(Set<String> wanted) {
        try (var files = Files.list(folder)) {
            files.filter(f -> !wanted.contains(f.getFileName().toString())).forEach(Uploads::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
