package org.openaeo.certification.evidence;

import java.io.IOException;
import java.nio.file.Path;

/** Looks into files for what would harm whoever opens them. */
public interface VirusScan {
    /** What a scan found. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** Nobody looked. */
        NOT_SCANNED
    }

    /** @throws IOException where a scanner that ought to answer does not; the file is not taken then */
    Verdict scan(Path file) throws IOException;

    /** Whether files are looked at here at all; the pages say so in words. */
    boolean scans();

    /** The scan of a house without a scanner: none. */
    static VirusScan none() {
        return new VirusScan() {
            @Override
            public Verdict scan(Path file) {
                return Verdict.NOT_SCANNED;
            }

            @Override
            public boolean scans() {
                return false;
            }
        };
    }
}
