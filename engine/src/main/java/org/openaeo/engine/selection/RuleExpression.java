package org.openaeo.engine.selection;

import java.util.List;

import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;

/**
 * A rule's condition: its text, checked and made ready to run. Equal where the texts are equal; safe to share between
 * threads. See {@link RuleLanguage} for what may be written.
 */
public final class RuleExpression {
    private final String source;
    private final CelRuntime.Program program;

    private RuleExpression(String source, CelRuntime.Program program) {
        this.source = source;
        this.program = program;
    }

    /** What came of reading a text. */
    public sealed interface Reading {
        record Accepted(RuleExpression expression) implements Reading {}

        /** Every problem found. */
        record Refused(List<Problem> problems) implements Reading {}
    }

    /**
     * Something wrong in a text.
     *
     * @param line from 1
     * @param column from 1
     * @param message what the checker says, in English
     */
    public record Problem(int line, int column, String message) {}

    /** A condition's answer for one declaration. */
    enum Answer {
        HIT,
        NO,
        /** A value that decides is missing. */
        UNKNOWN,
        /** It cannot be computed, for example a number read from letters. */
        FAILED
    }

    /** Every name that a condition may use, in alphabetical order. */
    public static List<String> columns() {
        return List.copyOf(RuleLanguage.variables().keySet());
    }

    public static Reading read(String source) {
        CelValidationResult checked = RuleLanguage.COMPILER.compile(source);
        if (checked.hasError()) {
            return new Reading.Refused(
                    checked.getErrors().stream().map(RuleExpression::problem).toList());
        }
        try {
            return new Reading.Accepted(
                    new RuleExpression(source, RuleLanguage.RUNTIME.createProgram(checked.getAst())));
        } catch (CelValidationException | CelEvaluationException refused) {
            return new Reading.Refused(List.of(new Problem(1, 1, firstLine(refused))));
        }
    }

    Answer ask(CelVariableResolver facts) {
        try {
            Object answer = program.eval(facts);
            if (answer instanceof Boolean hit) {
                return hit ? Answer.HIT : Answer.NO;
            }
            return Answer.UNKNOWN;
        } catch (CelEvaluationException failed) {
            return Answer.FAILED;
        }
    }

    private static Problem problem(CelIssue issue) {
        return new Problem(
                Math.max(1, issue.getSourceLocation().getLine()),
                Math.max(0, issue.getSourceLocation().getColumn()) + 1,
                issue.getMessage().replace(" (in container '')", ""));
    }

    private static String firstLine(Exception refused) {
        return String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
    }

    public String source() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RuleExpression that && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }

    @Override
    public String toString() {
        return source;
    }
}
