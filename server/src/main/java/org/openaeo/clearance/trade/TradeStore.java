package org.openaeo.clearance.trade;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.storage.Sql;
import org.openaeo.trust.Operator;
import org.openaeo.trust.TradeRecord;

/** Sums declarations and inspections of one operator, under whichever of its identifiers they were lodged. */
@Repository
class TradeStore {
    /** The operator's codes with the time in which it bore each, cut to the period that is asked about. */
    private static final String BORNE = """
            borne as (
                select code, greatest(nullif(since, '')::timestamptz, :from) as since, least(nullif(until, '')::timestamptz, :to) as until
                from unnest(:codes::text[], :since::text[], :until::text[]) as given (code, since, until))
            """;

    private final JdbcClient jdbc;

    TradeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each month from the first to the last, those without trade among them. */
    List<TradeRecord.Month> months(List<Operator.Borne> codes, Instant from, Instant to) {
        return asked("""
                        , months as (
                            select generate_series(date_trunc('month', :from at time zone 'UTC'),
                                date_trunc('month', (:to - interval '1 microsecond') at time zone 'UTC'),
                                interval '1 month') as month),
                        declared as (
                            select date_trunc('month', d.lodged_at at time zone 'UTC') as month,
                                count(distinct d.declaration_id) as declared
                            from borne b join clearance.declaration d
                                on d.importer = b.code and d.lodged_at >= b.since and d.lodged_at < b.until
                            group by 1),
                        found as (
                            select date_trunc('month', i.lodged_at at time zone 'UTC') as month,
                                count(distinct i.declaration_id) filter (where i.result in ('conform', 'irregular'))
                                    as controlled,
                                count(distinct i.declaration_id) filter (where i.result = 'irregular') as irregular,
                                count(distinct i.declaration_id) filter (where i.result = 'not_controlled')
                                    as not_controlled
                            from borne b join clearance.inspection i
                                on i.importer = b.code and i.lodged_at >= b.since and i.lodged_at < b.until
                            group by 1)
                        select month::date as month, coalesce(declared, 0) as declared,
                            coalesce(controlled, 0) as controlled, coalesce(irregular, 0) as irregular,
                            coalesce(not_controlled, 0) as not_controlled
                        from months left join declared using (month) left join found using (month)
                        order by month
                        """, codes, from, to).query((row, _) -> month(row)).list();
    }

    /** How many declarations had an irregularity of each kind. */
    Map<String, Long> kinds(List<Operator.Borne> codes, Instant from, Instant to) {
        Map<String, Long> kinds = new HashMap<>();
        asked("""
                        select found_kind.code as kind, count(distinct i.declaration_id) as found
                        from borne b join clearance.inspection i
                            on i.importer = b.code and i.lodged_at >= b.since and i.lodged_at < b.until,
                            unnest(i.irregularities) as found_kind (code)
                        where i.result = 'irregular'
                        group by 1
                        """, codes, from, to).query(row -> {
            kinds.put(row.getString("kind"), row.getLong("found"));
        });
        return kinds;
    }

    /** Duty and tax recovered by currency; under no currency where the outcome told none. */
    Map<String, BigDecimal> recovered(List<Operator.Borne> codes, Instant from, Instant to) {
        Map<String, BigDecimal> recovered = new HashMap<>();
        asked("""
                        select coalesce(currency, '') as currency, sum(revenue) as revenue
                        from (
                            select distinct on (i.declaration_id) o.currency, o.revenue
                            from borne b join clearance.inspection i
                                on i.importer = b.code and i.lodged_at >= b.since and i.lodged_at < b.until
                                join clearance.outcome o
                                    on o.declaration_id = i.declaration_id and o.version = i.version
                            where i.result = 'irregular' and o.revenue > 0) as each
                        group by 1
                        """, codes, from, to).query(row -> {
            recovered.put(row.getString("currency"), row.getBigDecimal("revenue"));
        });
        return recovered;
    }

    private JdbcClient.StatementSpec asked(String rest, List<Operator.Borne> codes, Instant from, Instant to) {
        return jdbc.sql("with " + BORNE + rest)
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .param(
                        "codes",
                        codes.stream().map(each -> each.identifier().value()).toArray(String[]::new))
                .param("since", codes.stream().map(each -> text(each.from())).toArray(String[]::new))
                .param("until", codes.stream().map(each -> text(each.to())).toArray(String[]::new));
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse("");
    }

    private static TradeRecord.Month month(ResultSet row) throws SQLException {
        return new TradeRecord.Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("declared"),
                row.getLong("controlled"),
                row.getLong("irregular"),
                row.getLong("not_controlled"));
    }
}
