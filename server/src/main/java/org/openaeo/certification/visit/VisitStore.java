package org.openaeo.certification.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.web.StaleWrite;

/** The plans of visits, and who attended. */
@Repository
class VisitStore {
    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(VisitId id, NewVisit visit, Instant notice, String by) {
        jdbc.sql("""
                        insert into certification.visit (id, case_id, kind, state, begins_at, ends_at, lead, team,
                            notice_at, planned_by)
                        values (:id, :case, :kind, 'PLANNED', :begins, :ends, :lead, :team::text[], :notice, :by)
                        """)
                .param("id", id.value())
                .param("case", visit.file().value())
                .param("kind", visit.kind().name())
                .param("begins", Sql.time(visit.begins()))
                .param("ends", Sql.time(visit.ends()))
                .param("lead", visit.lead())
                .param("team", visit.team().toArray(String[]::new))
                .param("notice", Sql.time(notice))
                .param("by", by)
                .update();
        addSites(id, visit);
    }

    /** Replaces the plan of a visit, whose version must still be this one. */
    void change(Visit before, NewVisit plan, Instant notice) {
        int changed = jdbc.sql("""
                        update certification.visit set kind = :kind, begins_at = :begins, ends_at = :ends, lead = :lead,
                            team = :team::text[], notice_at = :notice, version = version + 1
                        where id = :id and version = :version and state = 'PLANNED'
                        """)
                .param("id", before.id().value())
                .param("version", before.version())
                .param("kind", plan.kind().name())
                .param("begins", Sql.time(plan.begins()))
                .param("ends", Sql.time(plan.ends()))
                .param("lead", plan.lead())
                .param("team", plan.team().toArray(String[]::new))
                .param("notice", Sql.time(notice))
                .update();
        if (changed == 0) {
            throw new StaleWrite("visit", before.id().toString());
        }
        jdbc.sql("delete from certification.visit_site where visit_id = :id")
                .param("id", before.id().value())
                .update();
        addSites(before.id(), plan);
    }

    private void addSites(VisitId id, NewVisit visit) {
        int place = 0;
        for (Visit.Site site : visit.sites()) {
            jdbc.sql("""
                            insert into certification.visit_site (visit_id, site_id, place, name, address)
                            values (:visit, :site, :place, :name, :address)
                            """)
                    .param("visit", id.value())
                    .param("site", site.id())
                    .param("place", ++place)
                    .param("name", site.name())
                    .param("address", site.address())
                    .update();
        }
    }

    Optional<Visit> find(VisitId id) {
        return read("v.id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    /** The same, which nobody else changes or adds to until the end of the transaction. */
    Optional<Visit> lock(VisitId id) {
        return jdbc.sql("select id from certification.visit where id = :id for no key update")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(found -> find(id));
    }

    List<Visit> of(CaseId file) {
        return read("v.case_id = :case", Map.of("case", file.value()));
    }

    /** Visits that are to come or under way, of which this person is of the team. */
    List<Visit> ahead(String person) {
        return read("v.state in ('PLANNED', 'UNDER_WAY') and :person = any (v.team)", Map.of("person", person));
    }

    private List<Visit> read(String condition, Map<String, ?> params) {
        Map<UUID, List<Visit.Site>> sites = new HashMap<>();
        jdbc.sql("""
                        select s.* from certification.visit_site s
                        where s.visit_id in (select v.id from certification.visit v where (condition))
                        order by s.place
                        """.replace("(condition)", condition)).params(params).query(row -> {
            sites.computeIfAbsent(Sql.uuid(row, "visit_id"), visit -> new ArrayList<>())
                    .add(new Visit.Site(Sql.uuid(row, "site_id"), row.getString("name"), row.getString("address")));
        });
        return jdbc.sql("select v.* from certification.visit v where " + condition + " order by v.begins_at, v.id")
                .params(params)
                .query((row, number) -> visit(row, sites))
                .list();
    }

    private static Visit visit(ResultSet row, Map<UUID, List<Visit.Site>> sites) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        return new Visit(
                new VisitId(id),
                new CaseId(Sql.uuid(row, "case_id")),
                row.getInt("version"),
                Visit.Kind.valueOf(row.getString("kind")),
                Visit.State.valueOf(row.getString("state")),
                Sql.instant(row, "begins_at"),
                Sql.instant(row, "ends_at"),
                row.getString("lead"),
                Set.copyOf(Sql.texts(row, "team")),
                sites.getOrDefault(id, List.of()),
                Sql.instant(row, "notice_at"),
                Sql.knownInstant(row, "begun_at"),
                Sql.knownInstant(row, "over_at"));
    }

    /** Moves the visit on, whose version must still be this one. */
    void move(Visit visit, Visit.State to, Instant at) {
        int moved = jdbc.sql("""
                        update certification.visit set state = :to, version = version + 1,
                            begun_at = case when :to = 'UNDER_WAY' then :at else begun_at end,
                            over_at = case when :to = 'ENDED' then :at else over_at end
                        where id = :id and version = :version
                        """)
                .param("to", to.name())
                .param("at", Sql.time(at))
                .param("id", visit.id().value())
                .param("version", visit.version())
                .update();
        if (moved == 0) {
            throw new StaleWrite("visit", visit.id().toString());
        }
    }

    void attend(VisitId visit, Attendance attendance) {
        jdbc.sql("""
                        insert into certification.visit_attendance (visit_id, seq, name, position, side, means, known_by,
                            recorded_by, recorded_at)
                        select :visit, coalesce(max(seq), 0) + 1, :name, :position, :side, :means, :known, :by, :at
                        from certification.visit_attendance where visit_id = :visit
                        """)
                .param("visit", visit.value())
                .param("name", attendance.name())
                .param("position", attendance.position())
                .param("side", attendance.side().name())
                .param("means", attendance.means().name())
                .param("known", attendance.knownBy())
                .param("by", attendance.recordedBy())
                .param("at", Sql.time(attendance.recordedAt()))
                .update();
    }

    List<Attendance> attended(VisitId visit) {
        return jdbc.sql("select * from certification.visit_attendance where visit_id = :visit order by seq")
                .param("visit", visit.value())
                .query((row, number) -> new Attendance(
                        row.getString("name"),
                        row.getString("position"),
                        Attendance.Side.valueOf(row.getString("side")),
                        Attendance.Means.valueOf(row.getString("means")),
                        row.getString("known_by"),
                        row.getString("recorded_by"),
                        Sql.instant(row, "recorded_at")))
                .list();
    }
}
