package org.openaeo.journey.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.openaeo.journey.House;

/** The README as somebody types it off. */
final class Readme {
    private static final Pattern SHELL_BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);

    private Readme() {}

    /** All command lines, in their order, without the remarks behind them. */
    static List<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        Matcher blocks = SHELL_BLOCK.matcher(Files.readString(House.root().resolve("README.md")));
        while (blocks.find()) {
            blocks.group(1).lines().map(line -> line.replaceFirst(" +# .*", "")).forEach(commands::add);
        }
        return commands;
    }
}
