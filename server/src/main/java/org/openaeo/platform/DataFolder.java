package org.openaeo.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder in which one running instance keeps its files. What lies in it is readable by its owner
 * only.
 */
public record DataFolder(Path path) {

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** A folder of that name inside, made when it is not there. */
    public Path folder(String name) {
        var folder = path.resolve(name);
        try {
            Files.createDirectories(folder);
            ownerOnly(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes from everybody but the owner the right to read, where the file system knows of rights. */
    public static void ownerOnly(Path fileOrFolder) throws IOException {
        if (fileOrFolder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var rights = Files.isDirectory(fileOrFolder) ? "rwx------" : "rw-------";
            Files.setPosixFilePermissions(fileOrFolder, PosixFilePermissions.fromString(rights));
        }
    }
}
