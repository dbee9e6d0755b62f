package org.openaeo.engine.declaration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** A stream that counts what has been read of it, and gives its text without a byte order mark. */
final class MeteredInput extends FilterInputStream {
    private final long total;
    private long read;

    /** @param total the bytes there are, or -1 where that is not known */
    MeteredInput(InputStream in, long total) {
        super(in);
        this.total = total;
    }

    long total() {
        return total;
    }

    long bytesRead() {
        return read;
    }

    /** The text; bytes that are none in the encoding end it with an exception instead of passing as question marks. */
    Reader text(Charset encoding) throws IOException {
        Reader text = new InputStreamReader(
                this,
                encoding.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        PushbackReader unmarked = new PushbackReader(text, 1);
        int first = unmarked.read();
        if (first == -1 || first == '\uFEFF') {
            return text;
        }
        unmarked.unread(first);
        return unmarked;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        read += next < 0 ? 0 : 1;
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        read += Math.max(0, count);
        return count;
    }
}
