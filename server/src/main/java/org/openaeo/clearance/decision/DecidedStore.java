package org.openaeo.clearance.decision;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was decided, to be compared with what would be. */
@Repository
class DecidedStore {
    private final JdbcClient jdbc;

    DecidedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The decisions on the lists, by the declaration's number. */
    Map<String, Kept> of(List<Long> lists) {
        Map<String, Kept> kept = new HashMap<>();
        jdbc.sql("""
                        select declaration_id, lane, kind, coalesce(rank, 0) as rank, probability, facts
                        from clearance.decision where list_id = any(:lists)
                        """)
                .param("lists", lists.toArray(Long[]::new))
                .query((row, _) -> kept.put(
                        row.getString("declaration_id"),
                        new Kept(
                                Replay.verdict(
                                        row.getString("lane"),
                                        row.getString("kind"),
                                        row.getInt("rank"),
                                        row.getDouble("probability")),
                                unboxed((Float[]) row.getArray("facts").getArray()))))
                .list();
        return kept;
    }

    /** A decision in one line, and the figures that it was scored by. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared by nobody
    record Kept(String verdict, float[] facts) {}

    private static float[] unboxed(Float[] values) {
        float[] unboxed = new float[values.length];
        for (int at = 0; at < values.length; at++) {
            unboxed[at] = values[at];
        }
        return unboxed;
    }
}
