package org.openaeo.clearance;

import org.openaeo.engine.Progress;

/** How declarations come in. */
public interface Intake {
    /**
     * Takes the rows of a source whole, or refuses them whole where the source does. Declarations that are known
     * already are left as they are: a load can be repeated after whatever broke it off.
     */
    LoadReport load(LoadOrder order, DeclarationSource source, Progress progress);
}
