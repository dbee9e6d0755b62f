package org.openaeo.clearance;

import java.util.List;

/**
 * What came of deciding a run's declarations again.
 *
 * @param declarations that were decided again
 * @param differing how many came out otherwise
 * @param examples some of those, the first by number
 */
public record ReplayReport(RunId run, int declarations, int differing, List<Difference> examples) {
    public ReplayReport {
        examples = List.copyOf(examples);
    }

    public boolean isSame() {
        return differing == 0;
    }

    /** A declaration that came out otherwise: lane, kind, rank and probability then and now, in one line each. */
    public record Difference(DeclarationId declaration, String then, String now) {}
}
