import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;

/**
 * Empties a server's data folder, down to the lock that says whose it is.
 *
 * <p>The lock is held meanwhile: a server cannot be running on the folder, and a database that is still alive on it was
 * left behind by a killed one and is ended first.
 */
final class StartOver {
    private static final String LOCK = "instance.lock";

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        try (FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (channel.tryLock() == null) {
                System.err.println("openaeo: the data folder " + folder
                        + " is in use by a running server; end it before starting over.");
                System.exit(1);
            }
            endDatabase(folder.resolve("database/postmaster.pid"));
            empty(folder);
        }
    }

    /** The first line of the file is the number of the database's process, unless another program has it by now. */
    private static void endDatabase(Path processFile) throws Exception {
        if (!Files.exists(processFile)) {
            return;
        }
        var database = ProcessHandle.of(Long.parseLong(Files.readAllLines(processFile).getFirst().strip()))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"));
        if (database.isPresent()) {
            database.get().destroy();
            database.get().onExit().get(30, TimeUnit.SECONDS);
        }
    }

    private static void empty(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.equals(folder.resolve(LOCK))) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                if (!directory.equals(folder)) {
                    Files.delete(directory);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
