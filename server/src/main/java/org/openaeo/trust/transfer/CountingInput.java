package org.openaeo.trust.transfer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read, buffer by buffer. */
final class CountingInput extends FilterInputStream {
    private final LongConsumer listener;
    private long count;

    CountingInput(InputStream in, LongConsumer listener) {
        super(in);
        this.listener = listener;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            listener.accept(++count);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count += read;
            listener.accept(count);
        }
        return read;
    }
}
