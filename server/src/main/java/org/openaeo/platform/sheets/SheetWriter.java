package org.openaeo.platform.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** A file that rows are written to. */
public interface SheetWriter extends Closeable {
    void row(List<Cell> cells) throws IOException;
}
