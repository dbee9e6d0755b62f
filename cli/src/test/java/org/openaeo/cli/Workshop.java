package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files that tests share, made by the commands themselves, once. */
final class Workshop {
    private static final Path FOLDER = folder();

    /** A year of trade with inspections. */
    static final Path HISTORY = made("history.csv", "generate", "--rows", 20_000, "--seed", 3);
    /** A week of trade as it arrives. */
    static final Path WEEK = made(
            "week.csv",
            "generate",
            "--rows",
            2_000,
            "--seed",
            4,
            "--from",
            "2026-01-05",
            "--until",
            "2026-01-11",
            "--without-outcomes");
    /** A later month with inspections. */
    static final Path MONTH = made(
            "month.csv",
            "generate",
            "--rows",
            6_000,
            "--seed",
            5,
            "--from",
            "2026-01-01",
            "--until",
            "2026-01-31",
            "--inspected",
            "0.5");

    static final Path MODEL = made("customs.model", "train", "--data", HISTORY);

    private Workshop() {}

    private static Path made(String name, Object... command) {
        Path file = FOLDER.resolve(name);
        Object[] arguments = new Object[command.length + 2];
        System.arraycopy(command, 0, arguments, 0, command.length);
        arguments[command.length] = "--out";
        arguments[command.length + 1] = file;
        Run.of(arguments).done();
        file.toFile().deleteOnExit();
        return file;
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("openaeo-cli");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException full) {
            throw new java.io.UncheckedIOException(full);
        }
    }
}
