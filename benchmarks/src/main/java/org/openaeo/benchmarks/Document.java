package org.openaeo.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Markdown file in which measured tables stand between marks, so that a command can renew its own. */
record Document(Path file) {

    /** The folder of the whole project, as the launcher names it. */
    static Path root() {
        return Path.of(System.getenv().getOrDefault("OPENAEO_ROOT", "."));
    }

    /** The document with the newest figures. */
    static Document benchmarks() {
        return new Document(root().resolve("docs/benchmarks.md"));
    }

    /** Puts the table where the block of that name is. */
    void renew(String block, String table) throws IOException {
        String text = Files.readString(file);
        String begin = "<!-- measured: " + block + " -->\n";
        String end = "<!-- end: " + block + " -->";
        int from = text.indexOf(begin);
        int to = text.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalArgumentException(file + " has no block for " + block);
        }
        Files.writeString(file, text.substring(0, from + begin.length()) + "\n" + table + "\n" + text.substring(to));
    }
}
