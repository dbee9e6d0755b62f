package org.openaeo.standards.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A text of an edition or a crosswalk as it was published.
 *
 * @param number from 1, without gaps
 * @param content YAML
 * @param shipped whether it came with the product
 * @param reviewer who looked at it and published it; empty where it came with the product
 */
public record Revision(
        int number,
        String content,
        String sha256,
        boolean shipped,
        String author,
        Optional<String> reviewer,
        String reason,
        Instant publishedAt) {
    /** Who speaks where nobody of the administration does. */
    public static final String PRODUCT = "system";

    /** The text that comes with the product. */
    static Revision shipped(int number, String content, Instant at) {
        return new Revision(
                number, content, Sha256.of(content), true, PRODUCT, Optional.empty(), "Comes with OpenAEO.", at);
    }

    static Revision reviewed(int number, String content, String author, String reviewer, String reason, Instant at) {
        return new Revision(number, content, Sha256.of(content), false, author, Optional.of(reviewer), reason, at);
    }

    static String fingerprint(ResultSet row, int index) throws SQLException {
        return row.getString("sha256");
    }

    static Revision of(ResultSet row, int index) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                row.getString("content"),
                row.getString("sha256"),
                row.getBoolean("shipped"),
                row.getString("author"),
                Optional.ofNullable(row.getString("reviewer")),
                row.getString("reason"),
                row.getObject("published_at", OffsetDateTime.class).toInstant());
    }
}
