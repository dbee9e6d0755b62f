package org.openaeo.platform.start;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Says on the error stream why the start failed, in a sentence instead of a stack trace. */
final class FailureSentence implements FailureAnalysisReporter {
    @Override
    public void report(FailureAnalysis analysis) {
        var text = new StringBuilder("OpenAEO cannot start: ").append(analysis.getDescription());
        if (analysis.getAction() != null && !analysis.getAction().isBlank()) {
            text.append(' ').append(analysis.getAction());
        }
        System.err.println(text.toString().replaceAll("\\s*\\R\\s*", " "));
    }
}
