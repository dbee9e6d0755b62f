package org.openaeo.certification.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Desk;
import org.openaeo.standards.ClockCode;

/** Case files as lists. */
@Component
class QueueStore {
    private static final String OPEN =
            "f.stage not in ('NOT_ACCEPTED', 'REFUSED', 'WITHDRAWN', 'REVOKED', 'ANNULLED', 'SURRENDERED', 'DRAFT')";
    private static final String LINES = """
            select f.id, f.number, f.company, c.name, f.types, f.stage, f.desk, f.next_clock, f.next_due, f.officer,
                f.validator, f.decision_maker, f.moved_at
            from certification.case_file f left join certification.company c on c.id = f.company""";

    private final JdbcClient jdbc;

    QueueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseLine> page(QueueQuery query) {
        Narrowed narrowed = narrowed(query);
        return jdbc.sql(LINES + narrowed.where()
                        + " order by f.next_due nulls last, f.number limit :size offset :offset")
                .params(narrowed.values())
                .param("size", query.size())
                .param("offset", (long) (query.page() - 1) * query.size())
                .query((row, n) -> line(row))
                .list();
    }

    long count(QueueQuery query) {
        return counted(query, "");
    }

    long countDue(QueueQuery query, Instant before) {
        Narrowed narrowed = narrowed(query);
        narrowed.values().put("before", CaseStore.at(before));
        return count(narrowed, " and f.next_due < :before");
    }

    private long counted(QueueQuery query, String more) {
        return count(narrowed(query), more);
    }

    private long count(Narrowed narrowed, String more) {
        String from = narrowed.named()
                ? " from certification.case_file f left join certification.company c on c.id = f.company"
                : " from certification.case_file f";
        return jdbc.sql("select count(*)" + from + narrowed.where() + more)
                .params(narrowed.values())
                .query(Long.class)
                .single();
    }

    Map<Desk, Long> desks() {
        Map<Desk, Long> counts = new EnumMap<>(Desk.class);
        jdbc.sql("select f.desk, count(*) as number from certification.case_file f where f.desk is not null and " + OPEN
                        + " group by f.desk")
                .query(row -> {
                    counts.put(Desk.valueOf(row.getString("desk")), row.getLong("number"));
                });
        return counts;
    }

    Map<Stage, Long> stages() {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        jdbc.sql("select stage, count(*) as number from certification.case_file group by stage")
                .query(row -> {
                    counts.put(Stage.valueOf(row.getString("stage")), row.getLong("number"));
                });
        return counts;
    }

    List<CaseLine> ofCompany(CompanyId company) {
        return jdbc.sql(LINES + " where f.company = :company order by f.opened desc, f.number desc")
                .param("company", company.value())
                .query((row, n) -> line(row))
                .list();
    }

    /** @param named whether it asks for the company's name */
    private record Narrowed(String where, Map<String, Object> values, boolean named) {}

    private static Narrowed narrowed(QueueQuery query) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        query.desk().ifPresent(desk -> {
            conditions.add("f.desk = :desk");
            values.put("desk", desk.name());
        });
        query.person().ifPresent(person -> {
            conditions.add("(f.officer = :person or f.validator = :person or f.decision_maker = :person)");
            values.put("person", person);
        });
        if (query.stages().isEmpty()) {
            conditions.add(OPEN);
        } else {
            conditions.add("f.stage = any(:stages)");
            values.put("stages", query.stages().stream().map(Stage::name).toArray(String[]::new));
        }
        if (!query.text().isEmpty()) {
            conditions.add("(f.number ilike :beginning or c.name ilike :part)");
            String text = query.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            values.put("beginning", text + "%");
            values.put("part", "%" + text + "%");
        }
        return new Narrowed(
                " where " + String.join(" and ", conditions),
                values,
                !query.text().isEmpty());
    }

    private static CaseLine line(ResultSet row) throws SQLException {
        return new CaseLine(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                new CompanyId(row.getObject("company", UUID.class)),
                Optional.ofNullable(row.getString("name")).orElse(""),
                CaseStore.texts(row, "types"),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("desk")).map(Desk::valueOf),
                Optional.ofNullable(row.getString("next_clock")).map(ClockCode::valueOf),
                Optional.ofNullable(row.getObject("next_due", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("officer")),
                Optional.ofNullable(row.getString("validator")),
                Optional.ofNullable(row.getString("decision_maker")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant());
    }
}
