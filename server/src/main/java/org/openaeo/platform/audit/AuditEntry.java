package org.openaeo.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * One deed in the audit trail.
 *
 * @param sequence 1 for the first entry, without gaps
 * @param at when it was recorded, in microseconds
 * @param previous hash of the entry before, in hexadecimal digits; zeros for the first
 * @param hash SHA-256 over everything else here, as {@link #hashOf} says
 */
public record AuditEntry(
        long sequence,
        Instant at,
        String actor,
        String action,
        String subject,
        Map<String, String> facts,
        String previous,
        String hash) {

    public AuditEntry {
        facts = Map.copyOf(facts);
    }

    /** The end of the chain to which the next entry is tied. */
    record Link(long sequence, String hash) {
        static final Link START = new Link(0, "0".repeat(64));
    }

    static AuditEntry after(Link last, Instant at, String actor, AuditedEvent event) {
        long sequence = last.sequence() + 1;
        return new AuditEntry(
                sequence,
                at,
                actor,
                event.action(),
                event.subject(),
                event.facts(),
                last.hash(),
                hashOf(sequence, at, actor, event.action(), event.subject(), event.facts(), last.hash()));
    }

    Link link() {
        return new Link(sequence, hash);
    }

    boolean hashHolds() {
        return hash.equals(hashOf(sequence, at, actor, action, subject, facts, previous));
    }

    /**
     * SHA-256 over, in this order: the sequence, the seconds and microseconds since 1970 (big-endian, 8 and 4 bytes),
     * actor, action, subject, the number of facts, then name and value of each fact in the order of the names, and the
     * 32 bytes of the previous hash. A text is its length in UTF-8 bytes (4 bytes) and those bytes, so that no two
     * different entries are written alike.
     */
    private static String hashOf(
            long sequence,
            Instant at,
            String actor,
            String action,
            String subject,
            Map<String, String> facts,
            String previous) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(sequence);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano() / 1000);
            write(out, actor);
            write(out, action);
            write(out, subject);
            out.writeInt(facts.size());
            for (var fact : new TreeMap<>(facts).entrySet()) {
                write(out, fact.getKey());
                write(out, fact.getValue());
            }
            out.write(HexFormat.of().parseHex(previous));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
