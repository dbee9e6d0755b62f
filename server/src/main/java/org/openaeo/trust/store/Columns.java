package org.openaeo.trust.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The register's values to and from columns. Many rows travel as one array a column, each a text that the statement
 * casts: one round trip, however many rows.
 */
final class Columns {
    private Columns() {}

    static <T> Object texts(Collection<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    /** An instant as PostgreSQL reads it; the ends of Java's time line are its infinities. */
    static String text(Instant instant) {
        if (instant.equals(Instant.MAX)) {
            return "infinity";
        }
        return instant.equals(Instant.MIN) ? "-infinity" : instant.toString();
    }

    static String list(Collection<?> codes) {
        return String.join(",", codes.stream().map(Object::toString).toList());
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Optional<String> optionalText(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static <T> Set<T> codes(ResultSet row, String column, Function<String, T> code) throws SQLException {
        java.sql.Array array = row.getArray(column);
        Set<T> codes = new TreeSet<>();
        if (array != null) {
            Arrays.stream((String[]) array.getArray()).map(code).forEach(codes::add);
        }
        return codes;
    }
}
