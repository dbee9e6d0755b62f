package org.openaeo.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the product under test lies. */
public final class House {
    private House() {}

    /** The folder with the launcher in it. */
    public static Path root() {
        Path root = Path.of(System.getProperty("openaeo.root", ".."))
                .toAbsolutePath()
                .normalize();
        if (!Files.isRegularFile(root.resolve("openaeo"))) {
            throw new IllegalStateException("no launcher in " + root);
        }
        return root;
    }

    /** The one file in a module's target folder whose name ends so; the journeys run after packaging. */
    public static Path packaged(String module, String ending) throws IOException {
        Path target = root().resolve(module).resolve("target");
        try (Stream<Path> files = Files.list(target)) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().endsWith(ending))
                    .toList();
            if (found.size() != 1) {
                throw new IllegalStateException("one file *" + ending + " is expected in " + target + " and there are "
                        + found.size() + "; run mvn verify, which packages first");
            }
            return found.getFirst();
        }
    }
}
