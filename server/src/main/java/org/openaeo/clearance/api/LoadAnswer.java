package org.openaeo.clearance.api;

import org.openaeo.clearance.LoadReport;

/** What became of a file of declarations. */
record LoadAnswer(String load, long read, long added, long known, long differing, long rejected, long outcomes) {
    static LoadAnswer of(LoadReport report) {
        return new LoadAnswer(
                report.id().toString(),
                report.read(),
                report.added(),
                report.known(),
                report.differing(),
                report.rejected(),
                report.outcomes());
    }
}
