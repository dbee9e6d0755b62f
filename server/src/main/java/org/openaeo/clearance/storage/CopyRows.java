package org.openaeo.clearance.storage;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Rows on their way into one table by {@code COPY}, on the connection of the caller's transaction.
 *
 * <p>Fields are written in the order of the columns; {@link #end()} closes a row. What is escaped are the four
 * characters that the text format gives a meaning to; NUL, which PostgreSQL cannot store, is left out.
 */
public final class CopyRows implements AutoCloseable {
    private static final int SEND_AT = 1 << 16;

    private final CopyIn copy;
    private final StringBuilder buffer = new StringBuilder(SEND_AT + 4096);
    private boolean firstField = true;
    private boolean finished;

    private CopyRows(CopyIn copy) {
        this.copy = copy;
    }

    /**
     * Opens the stream.
     *
     * @param target table and columns as {@code COPY} takes them, never made from anybody's input
     */
    public static CopyRows into(Connection connection, String target) throws SQLException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        return new CopyRows(postgres.getCopyAPI().copyIn("copy " + target + " from stdin"));
    }

    public CopyRows text(@Nullable String value) {
        separate();
        if (value == null) {
            buffer.append("\\N");
        } else {
            escape(value, buffer);
        }
        return this;
    }

    public CopyRows number(double value) {
        separate();
        if (Double.isNaN(value)) {
            buffer.append("\\N");
        } else {
            buffer.append(value);
        }
        return this;
    }

    public CopyRows number(long value) {
        separate();
        buffer.append(value);
        return this;
    }

    public CopyRows number(@Nullable BigDecimal value) {
        separate();
        buffer.append(value == null ? "\\N" : value.toPlainString());
        return this;
    }

    public CopyRows instant(@Nullable Instant value) {
        separate();
        buffer.append(value == null ? "\\N" : value.toString());
        return this;
    }

    public CopyRows date(LocalDate value) {
        separate();
        buffer.append(value);
        return this;
    }

    public CopyRows missing() {
        separate();
        buffer.append("\\N");
        return this;
    }

    /** A {@code text[]}; each element is quoted, so that none is taken for NULL or for two. */
    public CopyRows texts(Collection<String> values) {
        StringBuilder array = new StringBuilder("{");
        for (Iterator<String> each = values.iterator(); each.hasNext(); ) {
            String value = each.next();
            array.append('"')
                    .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
            if (each.hasNext()) {
                array.append(',');
            }
        }
        return text(array.append('}').toString());
    }

    public void end() throws SQLException {
        buffer.append('\n');
        firstField = true;
        if (buffer.length() >= SEND_AT) {
            send();
        }
    }

    /** Hands the last rows over and returns how many there were in all. */
    public long finish() throws SQLException {
        send();
        finished = true;
        return copy.endCopy();
    }

    /** Gives up what was not {@link #finish finished}. */
    @Override
    public void close() throws SQLException {
        if (!finished && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void separate() {
        if (!firstField) {
            buffer.append('\t');
        }
        firstField = false;
    }

    private void send() throws SQLException {
        if (!buffer.isEmpty()) {
            byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
            copy.writeToCopy(bytes, 0, bytes.length);
            buffer.setLength(0);
        }
    }

    static void escape(String value, StringBuilder into) {
        for (int at = 0; at < value.length(); at++) {
            char unit = value.charAt(at);
            switch (unit) {
                case '\\' -> into.append("\\\\");
                case '\t' -> into.append("\\t");
                case '\n' -> into.append("\\n");
                case '\r' -> into.append("\\r");
                case '\0' -> {}
                default -> into.append(unit);
            }
        }
    }
}
