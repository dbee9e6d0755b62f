package org.openaeo.clearance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.ReadSummary;

/** Something that declarations are read from, in chunks: a file, or a generator. */
@FunctionalInterface
public interface DeclarationSource {
    /**
     * Hands all rows over, in order.
     *
     * @param rejects a file to write the rows to that cannot be read, as the engine's reader writes it
     * @throws org.openaeo.engine.declaration.DeclarationFileException where the file is refused as a whole
     */
    ReadSummary supply(Path rejects, Progress progress, Consumer<Declarations> chunk) throws IOException;
}
