package org.openaeo.engine.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

import org.openaeo.engine.model.ModelFileException.Fault;

/**
 * Reads the frame that {@link SectionWriter} writes, trusting nothing: lengths are bounded before anything is
 * allocated, a section cannot be read past its end, and {@link #end} compares the checksum.
 */
final class SectionReader {
    /** Numbers hardly deflate below half; a section that claims a hundredfold is a bomb. */
    private static final long MOST_DEFLATED = 100;

    private static final long ALLOWANCE = 1 << 20;
    private static final long LONGEST = 16L << 30;

    private final MessageDigest digest = Sections.sha256();
    private final InputStream raw;
    private final DataInputStream in;

    /** Reads what a section holds. */
    @FunctionalInterface
    interface Content<T> {
        T read(DataInputStream in, long length) throws IOException;
    }

    SectionReader(InputStream source) throws IOException, ModelFileException {
        raw = new BufferedInputStream(source, 1 << 16);
        in = new DataInputStream(new DigestInputStream(raw, digest));
        byte[] magic = in.readNBytes(Sections.MAGIC.length);
        if (!Arrays.equals(magic, Sections.MAGIC)) {
            boolean cut = magic.length > 0
                    && magic.length < Sections.MAGIC.length
                    && Arrays.equals(magic, Arrays.copyOf(Sections.MAGIC, magic.length));
            throw new ModelFileException(cut ? Fault.TRUNCATED : Fault.FOREIGN);
        }
        int format = in.readInt();
        if (format < Sections.OLDEST_FORMAT || format > Sections.FORMAT) {
            throw new ModelFileException(format > Sections.FORMAT ? Fault.NEWER : Fault.DAMAGED);
        }
    }

    <T> T section(String name, Content<T> content) throws IOException, ModelFileException {
        byte[] expected = name.getBytes(StandardCharsets.US_ASCII);
        byte[] told = new byte[in.readUnsignedByte()];
        in.readFully(told);
        if (!Arrays.equals(told, expected)) {
            throw new ModelFileException(Fault.DAMAGED);
        }
        long length = in.readLong();
        long stored = in.readLong();
        if (length < 0 || stored < 0 || stored > LONGEST || length / MOST_DEFLATED > stored + ALLOWANCE) {
            throw new ModelFileException(Fault.TOO_LARGE);
        }
        Bounded storedPart = new Bounded(in, stored, true);
        Inflater inflater = new Inflater(true);
        try {
            InputStream unpacked = new InflaterInputStream(storedPart, inflater, 1 << 16);
            Bounded part = new Bounded(unpacked, length, false);
            DataInputStream data = new DataInputStream(new BufferedInputStream(part, 1 << 16));
            T read = content.read(data, length);
            boolean whole = data.read() < 0 && part.left == 0 && unpacked.read() < 0;
            if (!whole || storedPart.left > 0 || inflater.getRemaining() > 0) {
                throw new ModelFileException(Fault.DAMAGED);
            }
            return read;
        } catch (CutShort cut) {
            throw new ModelFileException(Fault.TRUNCATED, cut);
        } catch (IOException | RuntimeException unreadable) {
            throw new ModelFileException(Fault.DAMAGED, unreadable);
        } finally {
            inflater.end();
        }
    }

    /** Checks that the file ends here as it should, and returns its checksum. */
    byte[] end() throws IOException, ModelFileException {
        if (in.readByte() != 0) {
            throw new ModelFileException(Fault.DAMAGED);
        }
        byte[] expected = digest.digest();
        byte[] told = raw.readNBytes(expected.length);
        if (told.length < expected.length) {
            throw new ModelFileException(Fault.TRUNCATED);
        }
        if (!MessageDigest.isEqual(told, expected) || raw.read() >= 0) {
            throw new ModelFileException(Fault.DAMAGED);
        }
        return expected;
    }

    /** The file ends within a section. */
    private static final class CutShort extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A part of a stream that ends after so many bytes. */
    private static final class Bounded extends InputStream {
        private final InputStream in;
        private final boolean mustHold;
        private long left;

        /** @param mustHold whether the file is cut short when the stream ends before */
        Bounded(InputStream in, long length, boolean mustHold) {
            this.in = in;
            left = length;
            this.mustHold = mustHold;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(bytes, from, (int) Math.min(length, left));
            if (read < 0 && mustHold) {
                throw new CutShort();
            }
            left -= Math.max(0, read);
            return read;
        }
    }
}
