package org.openaeo.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;

/** The command line's entrance: {@code openaeo COMMAND ...}. */
@Command(name = "openaeo", versionProvider = OpenAeoCommand.Version.class)
public final class OpenAeoCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true)
    private boolean version;

    /** Understood by {@link #languageAskedFor}. */
    @Option(names = "--lang", paramLabel = "LANG")
    private String language = "";

    public static void main(String[] args) {
        System.exit(run(Surroundings.ofProcess(), args));
    }

    static int run(Surroundings process, String... args) {
        Surroundings surroundings = process.in(languageAskedFor(args).orElse(process.language()));
        Speech speech = new Speech(surroundings.language());
        Failures failures = new Failures(surroundings, speech, List.of(args).contains("--debug"));
        try {
            return commandLine(surroundings, speech, failures)
                    .execute(args.length == 0 ? new String[] {"--help"} : args);
        } catch (OutOfMemoryError full) {
            return failures.handle(full);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private static CommandLine commandLine(Surroundings surroundings, Speech speech, Failures failures) {
        CommandLine line = new CommandLine(new OpenAeoCommand());
        Stream.of(
                        new GenerateCommand(surroundings),
                        new TrainCommand(surroundings),
                        new EvaluateCommand(surroundings),
                        new SelectCommand(surroundings),
                        new ExplainCommand(surroundings),
                        new MappingCommand(surroundings),
                        new PlanCommand(surroundings),
                        new LaboratoryCommand(surroundings),
                        new ExperimentCommand(surroundings),
                        new ModelCommand(surroundings),
                        new AuditCommand(surroundings))
                .forEach(line::addSubcommand);
        return line.setResourceBundle(help(speech.language()))
                .setOut(new PrintWriter(surroundings.out(), true))
                .setErr(new PrintWriter(surroundings.err(), true))
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setOverwrittenOptionsAllowed(false)
                .setExecutionExceptionHandler(failures)
                .setParameterExceptionHandler(failures);
    }

    private static ResourceBundle help(Locale language) {
        return ResourceBundle.getBundle(
                "org.openaeo.cli.help",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The value of --lang, looked for before anything else is understood: the help itself speaks it. */
    private static Optional<Locale> languageAskedFor(String... args) {
        for (int at = 0; at < args.length; at++) {
            if (args[at].startsWith("--lang=")) {
                return Optional.of(Locale.forLanguageTag(args[at].substring("--lang=".length())));
            }
            if (args[at].equals("--lang") && at + 1 < args.length) {
                return Optional.of(Locale.forLanguageTag(args[at + 1]));
            }
        }
        return Optional.empty();
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String built = OpenAeoCommand.class.getPackage().getImplementationVersion();
            return new String[] {"OpenAEO " + (built == null ? "(not packaged)" : built), "Java " + Runtime.version()};
        }
    }
}
