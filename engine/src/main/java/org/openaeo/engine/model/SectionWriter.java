package org.openaeo.engine.model;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes the frame of a model file: magic, format version, named sections, end mark, SHA-256 over all before it.
 *
 * <p>Every byte of the file stands under the digest. Sections are deflated; each tells its length before and after.
 */
final class SectionWriter {
    private final MessageDigest digest = Sections.sha256();
    private final OutputStream raw;
    private final DataOutputStream out;

    /** What a section holds. */
    @FunctionalInterface
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    SectionWriter(OutputStream target) throws IOException {
        raw = target;
        out = new DataOutputStream(new DigestOutputStream(target, digest));
        out.write(Sections.MAGIC);
        out.writeInt(Sections.FORMAT);
    }

    void section(String name, Content content) throws IOException {
        ByteArrayOutputStream stored = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        long length;
        try (DataOutputStream data = new DataOutputStream(new DeflaterOutputStream(stored, deflater, 1 << 16))) {
            Counted counted = new Counted(data);
            DataOutputStream buffered = new DataOutputStream(new java.io.BufferedOutputStream(counted, 1 << 16));
            content.write(buffered);
            buffered.flush();
            length = counted.count;
        } finally {
            deflater.end();
        }
        byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
        out.writeByte(nameBytes.length);
        out.write(nameBytes);
        out.writeLong(length);
        out.writeLong(stored.size());
        stored.writeTo(out);
    }

    /** Ends the file and returns its checksum. */
    byte[] end() throws IOException {
        out.writeByte(0);
        out.flush();
        byte[] checksum = digest.digest();
        raw.write(checksum);
        raw.flush();
        return checksum;
    }

    /** Counts what passes. */
    private static final class Counted extends java.io.FilterOutputStream {
        private long count;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }
    }
}
