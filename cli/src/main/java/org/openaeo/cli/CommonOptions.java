package org.openaeo.cli;

import picocli.CommandLine.Option;

/** Options of every command. */
final class CommonOptions {
    private final Surroundings surroundings;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    private boolean help;

    /** Understood before all else: see {@link OpenAeoCommand#run}. */
    @Option(names = "--lang", paramLabel = "LANG")
    private String language = "";

    @Option(names = "--quiet")
    private boolean quiet;

    @Option(names = "--debug")
    private boolean debug;

    CommonOptions(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    Speech speech() {
        return new Speech(surroundings.language());
    }

    boolean debug() {
        return debug;
    }

    /** Says something besides the result. */
    void tell(String key, Object... arguments) {
        tellPlain(speech().say(key, arguments));
    }

    void tellPlain(String sentence) {
        if (!quiet) {
            surroundings.err().println(sentence);
        }
    }

    ProgressLine progress() {
        return new ProgressLine(surroundings.err(), speech(), surroundings.watched(), quiet);
    }

    Surroundings surroundings() {
        return surroundings;
    }
}
