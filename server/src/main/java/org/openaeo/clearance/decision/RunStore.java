package org.openaeo.clearance.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.RunId;
import org.openaeo.clearance.SelectionRun;
import org.openaeo.clearance.SelectionRun.OfficeList;
import org.openaeo.clearance.storage.ConflictJson;
import org.openaeo.clearance.storage.Sql;

/** Selection runs and the lists they made. */
@Repository
class RunStore {
    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps runs of one day from getting between each other until the caller's transaction ends. */
    void lockDay(LocalDate day) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('clearance.day'), :day)")
                .param("day", Math.toIntExact(day.toEpochDay()))
                .query((_, _) -> true)
                .single();
    }

    /** The lists in force of that day at those offices; at all offices, where none is named. */
    List<OfficeList> listsInForce(LocalDate day, Collection<String> offices) {
        return jdbc.sql("""
                        select * from clearance.inspection_list
                        where day = :day and superseded_at is null
                          and (cardinality(:offices::text[]) = 0 or office = any(:offices::text[]))
                        order by office
                        """)
                .param("day", day)
                .param("offices", offices.toArray(String[]::new))
                .query((row, _) -> list(row))
                .list();
    }

    /** Those of the lists on which an inspection has been made. */
    List<String> officesInspected(List<Long> lists) {
        return jdbc.sql("""
                        select distinct office from clearance.inspection
                        where list_id = any(:lists) and state = 'done' order by office
                        """)
                .param("lists", lists.toArray(Long[]::new))
                .query((row, _) -> row.getString("office"))
                .list();
    }

    void supersede(List<Long> lists, RunId by, Instant at) {
        jdbc.sql("""
                        update clearance.inspection_list set superseded_at = :at, superseded_by = :by
                        where list_id = any(:lists) and superseded_at is null
                        """)
                .param("lists", lists.toArray(Long[]::new))
                .param("by", by.value())
                .param("at", Sql.time(at))
                .update();
    }

    /** Adds a run without its lists; {@code features} say what the figures of its decisions are. */
    void add(SelectionRun run, List<String> features) {
        jdbc.sql("""
                        insert into clearance.selection_run (run_id, day, offices, run_at, known_before, run_by, model_id,
                            model_name, plan_version, seed, random_share, declarations, capacity, conflicts,
                            inside_training, features)
                        values (:id, :day, :offices, :runAt, :knownBefore, :by, :modelId, :modelName, :plan, :seed,
                            :randomShare, :declarations, :capacity, :conflicts::jsonb, :insideTraining, :features)
                        """)
                .param("id", run.id().value())
                .param("day", run.day())
                .param("offices", run.lists().stream().map(OfficeList::office).toArray(String[]::new))
                .param("runAt", Sql.time(run.runAt()))
                .param("knownBefore", Sql.time(run.knownBefore()))
                .param("by", run.runBy())
                .param("modelId", run.modelId().orElse(null))
                .param("modelName", run.modelName())
                .param("plan", run.planVersion())
                .param("seed", run.seed())
                .param("randomShare", run.randomShare())
                .param("declarations", run.declarations())
                .param("capacity", run.capacity())
                .param("conflicts", ConflictJson.of(run.conflicts()))
                .param("insideTraining", run.insideTraining())
                .param("features", features.toArray(String[]::new))
                .update();
    }

    /** Adds a list of the run and returns its number. */
    long addList(SelectionRun run, OfficeList list) {
        return jdbc.sql("""
                        insert into clearance.inspection_list (run_id, day, office, declarations, selected, by_rule,
                            by_score, by_random, made_at)
                        values (:run, :day, :office, :declarations, :selected, :byRule, :byScore, :byRandom, :madeAt)
                        returning list_id
                        """)
                .param("run", run.id().value())
                .param("day", run.day())
                .param("office", list.office())
                .param("declarations", list.declarations())
                .param("selected", list.selected())
                .param("byRule", list.byRule())
                .param("byScore", list.byScore())
                .param("byRandom", list.byRandom())
                .param("madeAt", Sql.time(run.knownBefore()))
                .query(Long.class)
                .single();
    }

    Optional<SelectionRun> find(RunId id) {
        return jdbc.sql("select * from clearance.selection_run where run_id = :id")
                .param("id", id.value())
                .query((row, _) -> run(row))
                .optional();
    }

    /** The runs whose lists are in force for a day, the latest first. */
    List<SelectionRun> inForce(LocalDate day, Optional<String> office) {
        return jdbc.sql("""
                        select * from clearance.selection_run r
                        where r.day = :day
                          and exists (select from clearance.inspection_list l
                                      where l.run_id = r.run_id and l.superseded_at is null
                                        and (:office::text is null or l.office = :office))
                        order by run_at desc
                        """)
                .param("day", day)
                .param("office", office.orElse(null))
                .query((row, _) -> run(row))
                .list();
    }

    /** The latest runs, whatever day they decided. */
    List<SelectionRun> latest(int most) {
        return jdbc.sql("select * from clearance.selection_run order by run_at desc limit :most")
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    /** The last day, up to the given one, for which there is a list. */
    Optional<LocalDate> latestDay(LocalDate upTo, Optional<String> office) {
        return jdbc.sql("""
                        select day from clearance.inspection_list
                        where superseded_at is null and day <= :upTo and (:office::text is null or office = :office)
                        order by day desc limit 1
                        """)
                .param("upTo", upTo)
                .param("office", office.orElse(null))
                .query(LocalDate.class)
                .optional();
    }

    /** What the figures of a run's decisions are, in their order. */
    List<String> features(RunId id) {
        return jdbc.sql("select features from clearance.selection_run where run_id = :id")
                .param("id", id.value())
                .query((row, _) -> Sql.texts(row, "features"))
                .single();
    }

    private SelectionRun run(ResultSet row) throws SQLException {
        UUID id = row.getObject("run_id", UUID.class);
        return new SelectionRun(
                new RunId(id),
                row.getObject("day", LocalDate.class),
                Sql.instant(row, "run_at"),
                Sql.instant(row, "known_before"),
                row.getString("run_by"),
                Sql.knownText(row, "model_id"),
                row.getString("model_name"),
                row.getInt("plan_version"),
                row.getLong("seed"),
                row.getDouble("random_share"),
                row.getInt("declarations"),
                row.getInt("capacity"),
                row.getBoolean("inside_training"),
                ConflictJson.conflicts(row.getString("conflicts")),
                jdbc.sql("select * from clearance.inspection_list where run_id = :id order by office")
                        .param("id", id)
                        .query((list, _) -> list(list))
                        .list());
    }

    private static OfficeList list(ResultSet row) throws SQLException {
        return new OfficeList(
                row.getLong("list_id"),
                row.getString("office"),
                row.getInt("declarations"),
                row.getInt("selected"),
                row.getInt("by_rule"),
                row.getInt("by_score"),
                row.getInt("by_random"),
                Sql.knownInstant(row, "superseded_at"));
    }
}
