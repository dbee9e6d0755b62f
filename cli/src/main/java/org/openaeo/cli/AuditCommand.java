package org.openaeo.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Verifies an exported audit trail, by itself and against checkpoints kept elsewhere. */
@Command(name = "audit", sortOptions = false, sortSynopsis = false)
final class AuditCommand implements Callable<Integer> {
    @Parameters(index = "0", descriptionKey = "which", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--checkpoint", paramLabel = "N:HASH")
    private List<String> checkpoints = List.of();

    @Mixin
    private final CommonOptions common;

    AuditCommand(Surroundings surroundings) {
        common = new CommonOptions(surroundings);
    }

    @Override
    public Integer call() throws IOException {
        Map<Long, String> wanted = wanted();
        InputFile.mustBeReadable(file);
        AuditChain chain = new AuditChain();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 1;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                chain.follow(line, number++, wanted);
            }
        } catch (CharacterCodingException notText) {
            throw new Refusal(ExitCode.INPUT_REFUSED, "audit.malformed", notText, chain.entries() + 1);
        }
        for (long entry : wanted.keySet()) {
            if (entry > chain.entries()) {
                throw Refusal.ofInput("audit.cut", entry);
            }
        }
        Speech speech = common.speech();
        common.surroundings().out().println(speech.say("audit.intact", chain.entries(), chain.last()));
        if (!chain.hasCheckpoint()) {
            common.surroundings().out().println(speech.say("audit.no_checkpoint"));
        }
        return ExitCode.OK;
    }

    private Map<Long, String> wanted() {
        Map<Long, String> wanted = new HashMap<>();
        for (String checkpoint : checkpoints) {
            if (!checkpoint.matches("[1-9][0-9]{0,17}:[0-9a-f]{64}")) {
                throw Refusal.ofUsage("audit.checkpoint", checkpoint);
            }
            String[] parts = checkpoint.split(":", -1);
            wanted.put(Long.valueOf(parts[0]), parts[1]);
        }
        return wanted;
    }
}
