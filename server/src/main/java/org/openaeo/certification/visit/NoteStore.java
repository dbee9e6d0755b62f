package org.openaeo.certification.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the team noted in the places: kept once under its key, and never changed. */
@Repository
class NoteStore {
    private final JdbcClient jdbc;

    NoteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By whom and when a note was received, and whether the visit was over by then. */
    record Receipt(String by, Instant at, boolean late) {}

    /** Whether a note under that key was kept before. */
    boolean has(UUID key) {
        return jdbc.sql("""
                        select exists (select 1 from certification.visit_check where key = :key)
                            or exists (select 1 from certification.visit_finding where key = :key)
                            or exists (select 1 from certification.visit_photo where key = :key)
                        """).param("key", key).query(Boolean.class).single();
    }

    /** False where it was there. */
    boolean addCheck(VisitId visit, Note<Note.Seen> note, Receipt receipt) {
        return added("""
                        insert into certification.visit_check (key, visit_id, site_id, criterion, verdict, note, noted_by,
                            device_at, received_at, late)
                        values (:key, :visit, :site, :criterion, :verdict, :note, :by, :device, :at, :late)
                        on conflict (key) do nothing
                        """, visit, note, receipt)
                        .param("verdict", note.content().verdict().name())
                        .param("note", note.content().text())
                        .update()
                == 1;
    }

    /** False where it was there. */
    boolean addFinding(Visit visit, Note<Note.Found> note, Receipt receipt) {
        return added("""
                        insert into certification.visit_finding (key, visit_id, case_id, site_id, criterion, grade, note,
                            found_by, device_at, received_at, late)
                        values (:key, :visit, :case, :site, :criterion, :grade, :note, :by, :device, :at, :late)
                        on conflict (key) do nothing
                        """, visit.id(), note, receipt)
                        .param("case", visit.file().value())
                        .param("grade", note.content().grade().name())
                        .param("note", note.content().text())
                        .update()
                == 1;
    }

    /** False where it was there. */
    boolean addPhoto(VisitId visit, Note<Note.Photographed> note, Receipt receipt, UUID evidence, String hash) {
        return added("""
                        insert into certification.visit_photo (key, visit_id, site_id, criterion, caption, evidence_id,
                            taken_by, taken_at, hash_taken, hash_kept, received_at, late)
                        values (:key, :visit, :site, :criterion, :caption, :evidence, :by, :device, :taken, :kept, :at,
                            :late)
                        on conflict (key) do nothing
                        """, visit, note, receipt)
                        .param("caption", note.content().caption())
                        .param("evidence", evidence)
                        .param("taken", note.content().hash().orElse(null))
                        .param("kept", hash)
                        .update()
                == 1;
    }

    private JdbcClient.StatementSpec added(String sql, VisitId visit, Note<?> note, Receipt receipt) {
        return jdbc.sql(sql)
                .param("key", note.key())
                .param("visit", visit.value())
                .param("site", note.site())
                .param("criterion", note.criterion())
                .param("by", receipt.by())
                .param("device", Sql.time(note.deviceTime()))
                .param("at", Sql.time(receipt.at()))
                .param("late", receipt.late());
    }

    /**
     * What holds of each criterion in each place: the note that was made last, wherever it came from. A device whose
     * clock runs ahead counts as having noted when its note arrived.
     */
    List<Checked> checks(VisitId visit) {
        return jdbc.sql("""
                        select distinct on (site_id, criterion) *
                        from certification.visit_check where visit_id = :visit
                        order by site_id, criterion, least(coalesce(device_at, received_at), received_at) desc,
                            received_at desc, key
                        """)
                .param("visit", visit.value())
                .query((row, number) -> checked(row))
                .list();
    }

    List<Photo> photos(VisitId visit) {
        return jdbc.sql("select * from certification.visit_photo where visit_id = :visit order by received_at, key")
                .param("visit", visit.value())
                .query((row, number) -> new Photo(
                        Sql.uuid(row, "key"),
                        Sql.uuid(row, "site_id"),
                        row.getString("criterion"),
                        row.getString("caption"),
                        Sql.uuid(row, "evidence_id"),
                        row.getString("taken_by"),
                        Sql.knownInstant(row, "taken_at"),
                        Optional.ofNullable(row.getString("hash_taken")),
                        row.getString("hash_kept"),
                        Sql.instant(row, "received_at"),
                        row.getBoolean("late")))
                .list();
    }

    private static Checked checked(ResultSet row) throws SQLException {
        return new Checked(
                Sql.uuid(row, "site_id"),
                row.getString("criterion"),
                Note.Verdict.valueOf(row.getString("verdict")),
                row.getString("note"),
                row.getString("noted_by"),
                Sql.knownInstant(row, "device_at"),
                Sql.instant(row, "received_at"),
                row.getBoolean("late"));
    }
}
