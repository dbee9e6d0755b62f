package org.openaeo.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

import org.openaeo.platform.DataFolder;

/** A generated password: 256 random bits in letters that need no quoting anywhere. */
record Secret(String value) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Secret generated() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The secret kept in that file, generated on first use; only the file's owner may read it. */
    static Secret keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished);
            DataFolder.ownerOnly(unfinished);
            Files.writeString(unfinished, generated().value(), StandardCharsets.UTF_8);
            Files.move(unfinished, file);
        }
        return new Secret(Files.readString(file, StandardCharsets.UTF_8).strip());
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
