package org.openaeo.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.stream.Collectors;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in a sentence, and ends with the number that belongs to it. Stack traces only on demand. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final Surroundings surroundings;
    private final Speech speech;
    private final boolean debug;

    /**
     * @param speech the language asked for, also where the command line cannot be understood otherwise
     * @param debug whether the command line says {@code --debug}
     */
    Failures(Surroundings surroundings, Speech speech, boolean debug) {
        this.surroundings = surroundings;
        this.speech = speech;
        this.debug = debug;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return handle(failure);
    }

    int handle(Throwable failure) {
        say(sentence(failure));
        if (debug) {
            failure.printStackTrace(new PrintWriter(surroundings.err(), true));
        }
        return failure instanceof Refusal refusal ? refusal.exitCode() : ExitCode.FAILED;
    }

    private String sentence(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> refusal.sentence(speech);
            case IOException broken -> speech.say("failed.io", reason(broken));
            case RuntimeException wrapper
            when wrapper.getCause() instanceof IOException broken -> speech.say("failed.io", reason(broken));
            case OutOfMemoryError memory -> speech.say("failed.memory");
            default -> speech.say("failed.unexpected", String.valueOf(failure));
        };
    }

    /** What stands in the way of reading or writing, with the file's name where it is known. */
    static String reason(IOException broken) {
        return switch (broken) {
            case NoSuchFileException missing -> missing.getFile() + " (no such file)";
            case AccessDeniedException denied -> denied.getFile() + " (not permitted)";
            case FileSystemException other
            when other.getReason() != null -> other.getFile() + " (" + other.getReason() + ")";
            default -> String.valueOf(broken.getMessage());
        };
    }

    @Override
    public int handleParseException(ParameterException misused, String[] args) {
        CommandLine command = misused.getCommandLine();
        say(sentence(misused));
        if (misused instanceof UnmatchedArgumentException unmatched) {
            UnmatchedArgumentException.printSuggestions(unmatched, new PrintWriter(surroundings.err(), true));
        }
        surroundings
                .err()
                .println(speech.say("usage.see_help", command.getCommandSpec().qualifiedName()));
        if (debug) {
            misused.printStackTrace(new PrintWriter(surroundings.err(), true));
        }
        return ExitCode.USAGE;
    }

    private String sentence(ParameterException misused) {
        return switch (misused) {
            case MissingParameterException missing
            when !missing.getMissing().isEmpty() ->
                speech.say(
                        "usage.missing",
                        missing.getMissing().stream().map(Failures::name).collect(Collectors.joining(", ")));
            case UnmatchedArgumentException unmatched ->
                speech.say("usage.unknown", String.join(" ", unmatched.getUnmatched()));
            case ParameterException wrong
            when wrong.getArgSpec() != null && wrong.getValue() != null ->
                speech.say("usage.wrong_value", wrong.getValue(), name(wrong.getArgSpec()));
            default -> String.valueOf(misused.getMessage());
        };
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option
                ? option.longestName() + " " + option.paramLabel()
                : argument.paramLabel();
    }

    private void say(String sentence) {
        surroundings.err().println("openaeo: " + sentence);
    }
}
