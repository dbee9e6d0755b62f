package org.openaeo.cli;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

/**
 * Follows an exported audit trail line by line and recomputes each hash, from the description in the operations guide
 * and without a line of the server's code: a fault there is not repeated here.
 */
final class AuditChain {
    private static final String START = "0".repeat(64);

    private final Map<Long, String> hashes = new HashMap<>();
    private long entries;
    private String last = START;
    private @Nullable Long checkpoint;

    /** How many entries held. */
    long entries() {
        return entries;
    }

    String last() {
        return last;
    }

    /** Whether the file ended with the server's own checkpoint, without which its end may be missing. */
    boolean hasCheckpoint() {
        return checkpoint != null;
    }

    /** @param wanted checkpoints that must hold, by entry */
    void follow(String line, int number, Map<Long, String> wanted) {
        Map<String, Object> read;
        try {
            read = AuditLine.parse(line);
            if (checkpoint != null) {
                throw new IllegalArgumentException("something follows the checkpoint");
            }
            if (read.get("checkpoint") instanceof Map<?, ?> end) {
                end(end);
                return;
            }
            entry(read);
        } catch (IllegalArgumentException | ClassCastException | java.time.DateTimeException malformed) {
            throw new Refusal(ExitCode.INPUT_REFUSED, "audit.malformed", malformed, number);
        }
        String held = wanted.get(entries);
        if (held != null && !held.equals(last)) {
            throw Refusal.ofInput("audit.rewritten", entries);
        }
    }

    private void end(Map<?, ?> end) {
        long sequence = (Long) some(end.get("sequence"));
        if (sequence > entries) {
            throw Refusal.ofInput("audit.cut", sequence);
        }
        if (!some(end.get("hash")).equals(sequence == entries ? last : hashes.get(sequence))) {
            throw Refusal.ofInput("audit.rewritten", sequence);
        }
        checkpoint = sequence;
    }

    private void entry(Map<String, Object> read) {
        long sequence = (Long) some(read.get("sequence"));
        if (sequence != entries + 1) {
            throw Refusal.ofInput("audit.gap", sequence);
        }
        if (!last.equals(read.get("previous"))) {
            throw Refusal.ofInput("audit.untied", sequence);
        }
        String hash = hash(sequence, read);
        if (!hash.equals(read.get("hash"))) {
            throw Refusal.ofInput("audit.changed", sequence);
        }
        entries = sequence;
        last = hash;
        // A checkpoint is taken before the file is read out, so it names one of the last entries.
        hashes.put(sequence, hash);
        hashes.remove(sequence - 10_000);
    }

    private static String hash(long sequence, Map<String, Object> entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            Instant at = Instant.parse(text(entry, "at"));
            out.writeLong(sequence);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano() / 1000);
            write(out, text(entry, "actor"));
            write(out, text(entry, "action"));
            write(out, text(entry, "subject"));
            Map<String, String> facts = new TreeMap<>();
            ((Map<?, ?>) some(entry.get("facts"))).forEach((name, value) -> facts.put((String) name, (String) value));
            out.writeInt(facts.size());
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                write(out, fact.getKey());
                write(out, fact.getValue());
            }
            out.write(HexFormat.of().parseHex(text(entry, "previous")));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(Map<String, Object> entry, String name) {
        return (String) some(entry.get(name));
    }

    private static <T> T some(@Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("something is missing");
        }
        return value;
    }
}
