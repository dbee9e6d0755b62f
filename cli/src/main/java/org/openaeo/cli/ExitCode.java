package org.openaeo.cli;

/** What a command's number at the end means. */
final class ExitCode {
    static final int OK = 0;
    /** Something went wrong that is not the user's doing, or the machine's: a full disk, a fault in the program. */
    static final int FAILED = 1;
    /** The command line could not be understood. */
    static final int USAGE = 2;
    /** A file that was named is missing or not what it should be: data, mapping, model or plan. */
    static final int INPUT_REFUSED = 3;

    private ExitCode() {}
}
