package org.openaeo.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that appears whole or not at all: written beside its place under another name and moved there at the end.
 *
 * <p>What is not finished when the command ends, also by Ctrl-C, is removed. Devices and pipes are written to directly.
 */
final class OutputFile implements AutoCloseable {
    private static final Set<Path> UNFINISHED = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OutputFile::removeUnfinished, "remove unfinished files"));
    }

    private final Path target;
    private final Path written;
    private final OutputStream stream;
    private boolean finished;

    private OutputFile(Path target, Path written, OutputStream stream) {
        this.target = target;
        this.written = written;
        this.stream = new BufferedOutputStream(stream, 1 << 16);
    }

    static OutputFile at(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw Refusal.ofUsage("out.is_folder", target);
        }
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw Refusal.ofUsage("out.no_folder", target, String.valueOf(folder));
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new OutputFile(target, target, Files.newOutputStream(target, StandardOpenOption.WRITE));
        }
        Path real = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
        Path written = real.resolveSibling(
                "." + real.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        UNFINISHED.add(written);
        return new OutputFile(real, written, Files.newOutputStream(written));
    }

    OutputStream stream() {
        return stream;
    }

    /** Puts what was written in its place. */
    void finish() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            try {
                Files.move(written, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException elsewhere) {
                Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
            }
            UNFINISHED.remove(written);
        }
        finished = true;
    }

    /** Removes what was written unless it was finished. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            stream.close();
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
                UNFINISHED.remove(written);
            }
        }
    }

    private static void removeUnfinished() {
        for (Path unfinished : UNFINISHED) {
            try {
                Files.deleteIfExists(unfinished);
            } catch (IOException left) {
                System.err.println("openaeo: " + unfinished + " could not be removed");
            }
        }
    }
}
