package org.openaeo.platform.start;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.openaeo.platform.DataFolder;

/**
 * The proof that this process alone uses its data folder, held until it ends. The operating system
 * lets go of it even when the process is killed, so a lock that can be taken means that whatever an
 * earlier instance left behind is an orphan.
 */
public final class InstanceLock implements AutoCloseable {
    private static final String LOCK = "instance.lock";
    private static final String IDENTITY = "instance.id";

    private final DataFolder folder;
    private final FileChannel channel;
    private final UUID instance;

    private InstanceLock(DataFolder folder, FileChannel channel, UUID instance) {
        this.folder = folder;
        this.channel = channel;
        this.instance = instance;
    }

    /** Opens the folder, making it where needed; says in a sentence why it cannot be used. */
    public static InstanceLock take(Path path) {
        var folder = new DataFolder(path);
        try {
            Files.createDirectories(folder.path());
            DataFolder.ownerOnly(folder.path());
            var channel =
                    FileChannel.open(folder.path().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new CannotStart("The data folder " + folder.path()
                        + " is in use by another running OpenAEO; stop that one or name another folder.");
            }
            return new InstanceLock(folder, channel, identity(folder.path().resolve(IDENTITY)));
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + folder.path() + " cannot be written to;"
                            + " give this user the right to write there or name another folder in openaeo.data-folder.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held inside this very process
        }
    }

    private static UUID identity(Path file) throws IOException {
        if (Files.exists(file)) {
            var text = Files.readString(file).strip();
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                throw new CannotStart(
                        "The file " + file + " does not hold an instance's identity; delete it to get a new one.", e);
            }
        }
        var id = UUID.randomUUID();
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(id.toString().getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        }
        return id;
    }

    public DataFolder folder() {
        return folder;
    }

    /** Who this instance is; the same over all restarts on this folder. */
    public UUID instance() {
        return instance;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
