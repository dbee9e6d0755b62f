package org.openaeo.certification.monitoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.standards.ClockCode;

/** Authorisations that stand, by what is to come of them. */
@Component
class WatchStore {
    private static final String HELD =
            "f.stage in ('GRANTED', 'MONITORED', 'UNDER_REVIEW', 'REASSESSMENT', 'SUSPENDED', 'REVOCATION_HEARING')";
    private static final String RUNNING = """
            k.state in ('RUNNING', 'OVERDUE')
            and k.code in ('SELF_REVIEW', 'REASSESSMENT', 'VALIDATION', 'REVALIDATION')""";
    /** What led to the review that is open: the act that brought the case there, and what it named as its trigger. */
    private static final String OPENED = """
            join lateral (
                select e.at, case e.act
                    when 'OPEN_REVIEW' then e.body->>'trigger'
                    when 'REPORT_CHANGE' then 'CHANGE_REPORTED'
                    when 'REQUEST_SUSPENSION' then 'HOLDER_REQUEST'
                    when 'LAPSED' then 'SELF_REVIEW'
                    else 'NEW_INFORMATION' end as trigger
                from certification.case_entry e
                where e.case_id = f.id and e.to_stage = 'UNDER_REVIEW' and e.from_stage <> 'UNDER_REVIEW'
                order by e.number desc limit 1) o on true""";

    private final JdbcClient jdbc;

    WatchStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many clocks of that code end in the month that begins on that day, by the administration's calendar. */
    record Ending(String code, LocalDate month, long count) {}

    Map<Stage, Long> held() {
        Map<Stage, Long> counts = new EnumMap<>(Stage.class);
        jdbc.sql("select f.stage, count(*) as number from certification.case_file f where " + HELD
                        + " group by f.stage")
                .query(row -> {
                    counts.put(Stage.valueOf(row.getString("stage")), row.getLong("number"));
                });
        return counts;
    }

    Map<CaseFacts.Trigger, Long> triggers() {
        Map<CaseFacts.Trigger, Long> counts = new EnumMap<>(CaseFacts.Trigger.class);
        jdbc.sql("select o.trigger, count(*) as number from certification.case_file f " + OPENED
                        + " where f.stage = 'UNDER_REVIEW' group by o.trigger")
                .query(row -> {
                    counts.put(CaseFacts.Trigger.valueOf(row.getString("trigger")), row.getLong("number"));
                });
        return counts;
    }

    /** Of what is watched, all that ends before that day, by month; authorisations that expire stand under EXPIRY. */
    List<Ending> endings(LocalDate before) {
        return jdbc.sql("""
                        select k.code, cast(date_trunc('month', k.last_day) as date) as month, count(*) as number
                        from certification.case_clock k join certification.case_file f on f.id = k.case_id
                        where RUNNING and k.last_day < :before and HELD group by 1, 2
                        union all
                        select 'EXPIRY', cast(date_trunc('month', x.last_day) as date), count(*)
                        from certification.case_expiry x join certification.case_file f on f.id = x.case_id
                        where x.last_day < :before and HELD group by 2""".replace("RUNNING", RUNNING).replace("HELD", HELD))
                .param("before", before)
                .query((row, n) -> new Ending(
                        row.getString("code"), row.getObject("month", LocalDate.class), row.getLong("number")))
                .list();
    }

    /** How many are watched for that, of which the day comes before this one. */
    long count(Watch watch, LocalDate before, Optional<CaseFacts.Trigger> trigger) {
        Narrowed narrowed = narrowed(watch, before, trigger);
        return jdbc.sql("select count(*)" + narrowed.tables() + narrowed.where())
                .params(narrowed.values())
                .query(Long.class)
                .single();
    }

    List<Watches.Line> page(Watch watch, LocalDate before, Optional<CaseFacts.Trigger> trigger, int size, long offset) {
        Narrowed narrowed = narrowed(watch, before, trigger);
        return jdbc.sql("select f.id, f.number, c.name, f.stage, " + narrowed.columns() + narrowed.tables()
                        + " left join certification.company c on c.id = f.company" + narrowed.where() + " order by "
                        + narrowed.order() + ", f.number limit :size offset :offset")
                .params(narrowed.values())
                .param("size", size)
                .param("offset", offset)
                .query((row, n) -> line(row))
                .list();
    }

    private record Narrowed(String columns, String tables, String where, String order, Map<String, Object> values) {}

    private static Narrowed narrowed(Watch watch, LocalDate before, Optional<CaseFacts.Trigger> trigger) {
        Map<String, Object> values = new HashMap<>();
        return switch (watch) {
            case SELF_REVIEW -> {
                values.put("codes", watch.clocks().stream().map(Enum::name).toArray(String[]::new));
                values.put("before", before);
                yield new Narrowed(
                        "k.code, null as trigger, k.last_day",
                        " from certification.case_clock k join certification.case_file f on f.id = k.case_id",
                        " where " + RUNNING + " and k.code = any(:codes) and k.last_day < :before and " + HELD,
                        "k.last_day",
                        values);
            }
            case REASSESSMENT -> { // one that was ordered is listed however long it may take
                values.put("codes", watch.clocks().stream().map(Enum::name).toArray(String[]::new));
                values.put("before", before);
                yield new Narrowed(
                        "k.code, null as trigger, k.last_day",
                        " from certification.case_file f left join certification.case_clock k on k.case_id = f.id and "
                                + RUNNING
                                + " and (f.stage = 'REASSESSMENT' and k.code = 'REASSESSMENT' or f.stage <> 'REASSESSMENT'"
                                + " and k.code = any(:codes) and k.last_day < :before)",
                        " where " + HELD + " and (f.stage = 'REASSESSMENT' or k.case_id is not null)",
                        "k.last_day nulls last",
                        values);
            }
            case REVIEW -> {
                trigger.ifPresent(only -> values.put("trigger", only.name()));
                yield new Narrowed(
                        "null as code, o.trigger, cast(o.at as date) as last_day",
                        " from certification.case_file f " + OPENED,
                        " where f.stage = 'UNDER_REVIEW'" + (trigger.isPresent() ? " and o.trigger = :trigger" : ""),
                        "o.at",
                        values);
            }
            case SUSPENDED ->
                new Narrowed(
                        "f.next_clock as code, null as trigger, k.last_day",
                        " from certification.case_file f left join certification.case_clock k on k.case_id = f.id"
                                + " and k.code = f.next_clock and k.state in ('RUNNING', 'OVERDUE')",
                        " where f.stage in ('SUSPENDED', 'REVOCATION_HEARING')",
                        "k.last_day nulls last",
                        values);
            case EXPIRING -> {
                values.put("before", before);
                yield new Narrowed(
                        "null as code, null as trigger, x.last_day",
                        " from certification.case_expiry x join certification.case_file f on f.id = x.case_id",
                        " where x.last_day < :before and " + HELD,
                        "x.last_day",
                        values);
            }
        };
    }

    private static Watches.Line line(ResultSet row) throws SQLException {
        return new Watches.Line(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("number"),
                Optional.ofNullable(row.getString("name")).orElse(""),
                Stage.valueOf(row.getString("stage")),
                Optional.ofNullable(row.getString("code")).map(ClockCode::valueOf),
                Optional.ofNullable(row.getString("trigger")).map(CaseFacts.Trigger::valueOf),
                Optional.ofNullable(row.getObject("last_day", LocalDate.class)));
    }

    /** Keeps the last day on which all that the case confers stands; empty: without end. */
    void expires(CaseId id, Optional<LocalDate> lastDay) {
        if (lastDay.isEmpty()) {
            jdbc.sql("delete from certification.case_expiry where case_id = :id")
                    .param("id", id.value())
                    .update();
            return;
        }
        jdbc.sql("""
                        insert into certification.case_expiry (case_id, last_day) values (:id, :day)
                        on conflict (case_id) do update set last_day = :day""").param("id", id.value()).param("day", lastDay.get()).update();
    }
}
