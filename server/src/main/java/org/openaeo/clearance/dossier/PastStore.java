package org.openaeo.clearance.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.storage.Sql;

/** Reads what came before a declaration from the same importer, or of the same goods. */
@Repository
class PastStore {
    /** Of how many of the latest declarations the usual value is told: enough to be steady, few enough to be quick. */
    private static final int LATEST = 400;

    private final JdbcClient jdbc;

    PastStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Each month from the first to the last, those without declarations among them. */
    ImporterHistory importer(String importer, Instant from, Instant to) {
        return new ImporterHistory(jdbc.sql("""
                        with months as (
                            select generate_series(date_trunc('month', :from at time zone 'UTC'),
                                date_trunc('month', :to at time zone 'UTC'), interval '1 month') as month),
                        declared as (
                            select date_trunc('month', lodged_at at time zone 'UTC') as month, count(*) as declared
                            from clearance.declaration
                            where importer = :importer and lodged_at >= :from and lodged_at < :to
                            group by 1),
                        found as (
                            select date_trunc('month', lodged_at at time zone 'UTC') as month,
                                count(*) filter (where result in ('conform', 'irregular')) as controlled,
                                count(*) filter (where result = 'irregular') as irregular
                            from clearance.inspection
                            where importer = :importer and lodged_at >= :from and lodged_at < :to
                            group by 1)
                        select month::date as month, coalesce(declared, 0) as declared,
                            coalesce(controlled, 0) as controlled, coalesce(irregular, 0) as irregular
                        from months left join declared using (month) left join found using (month)
                        order by month
                        """)
                .param("importer", importer)
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .query((row, _) -> month(row))
                .list());
    }

    GoodsHistory goods(String hs, Optional<String> origin, Optional<String> currency, Instant from, Instant to) {
        // "is not distinct from" would not be looked up in the index
        String sameOrigin = origin.isPresent() ? "origin = :origin" : "origin is null";
        return jdbc.sql("""
                        with latest as (
                            select customs_value / net_mass as unit_value
                            from clearance.declaration
                            where hs = :hs and (:origin)
                              and lodged_at >= :from and lodged_at < :to
                              and net_mass > 0 and customs_value > 0 and currency is not distinct from :currency::text
                            order by lodged_at desc limit :latest),
                        spread as (
                            select count(*) as declared,
                                percentile_cont(array[0.1, 0.25, 0.5, 0.75, 0.9])
                                    within group (order by unit_value::double precision) as at
                            from latest),
                        found as (
                            select count(*) filter (where result in ('conform', 'irregular')) as controlled,
                                count(*) filter (where result = 'irregular') as irregular
                            from clearance.inspection
                            where hs = :hs and (:origin)
                              and lodged_at >= :from and lodged_at < :to)
                        select declared, at[1] as low, at[2] as lower_quarter, at[3] as median, at[4] as upper_quarter,
                            at[5] as high, controlled, irregular
                        from spread, found
                        """.replace("(:origin)", sameOrigin))
                .param("hs", hs)
                .param("origin", origin.orElse(""))
                .param("currency", currency.orElse(null))
                .param("from", Sql.time(from))
                .param("to", Sql.time(to))
                .param("latest", LATEST)
                .query((row, _) -> new GoodsHistory(
                        row.getLong("declared"),
                        row.getDouble("low"),
                        row.getDouble("lower_quarter"),
                        row.getDouble("median"),
                        row.getDouble("upper_quarter"),
                        row.getDouble("high"),
                        row.getLong("controlled"),
                        row.getLong("irregular")))
                .single();
    }

    private static ImporterHistory.Month month(ResultSet row) throws SQLException {
        return new ImporterHistory.Month(
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getLong("declared"),
                row.getLong("controlled"),
                row.getLong("irregular"));
    }
}
