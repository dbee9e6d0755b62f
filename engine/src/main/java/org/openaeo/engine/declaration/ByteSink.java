package org.openaeo.engine.declaration;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** A buffer before a stream, without the locks that a shared stream needs. */
final class ByteSink implements Closeable {
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;

    ByteSink(OutputStream out) {
        this.out = out;
    }

    void put(char ascii) throws IOException {
        if (size == buffer.length) {
            flush();
        }
        buffer[size++] = (byte) ascii;
    }

    void put(byte[] bytes) throws IOException {
        if (bytes.length > buffer.length - size) {
            flush();
            if (bytes.length > buffer.length) {
                out.write(bytes);
                return;
            }
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }

    /** Puts a number that is not negative, with at least so many digits. */
    void put(long number, int digits) throws IOException {
        if (buffer.length - size < 20) {
            flush();
        }
        int length = 1;
        for (long above = number / 10; above > 0; above /= 10) {
            length++;
        }
        length = Math.max(length, digits);
        long rest = number;
        for (int at = size + length - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        size += length;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}
