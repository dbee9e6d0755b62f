package org.openaeo.clearance.rates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.ChosenBy;

/** Counts inspections by week and by what chose them. */
@Repository
class HitRateStore {
    private final JdbcClient jdbc;

    HitRateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Weeks in order, those without inspections left out. */
    List<Week> weeks(LocalDate from, LocalDate until, Optional<String> office) {
        Map<LocalDate, Map<ChosenBy, KindCounts>> weeks = new TreeMap<>();
        jdbc.sql("""
                        select date_trunc('week', day)::date as monday, kind,
                               count(*) filter (where result = 'irregular') as irregular,
                               count(*) filter (where result in ('conform', 'irregular')) as controlled,
                               count(*) filter (where result = 'not_controlled') as not_controlled,
                               count(*) filter (where result is null) as still_open,
                               coalesce(sum(revenue) filter (where result = 'irregular'), 0) as revenue
                        from clearance.inspection
                        where day >= :from and day < :until and (:office::text is null or office = :office)
                        group by 1, 2
                        """)
                .param("from", from)
                .param("until", until)
                .param("office", office.orElse(null))
                .query((row, _) -> {
                    weeks.computeIfAbsent(row.getObject("monday", LocalDate.class), _ -> new EnumMap<>(ChosenBy.class))
                            .put(kind(row), counts(row));
                    return row.getRow();
                })
                .list();
        return weeks.entrySet().stream()
                .map(week -> new Week(week.getKey(), week.getValue()))
                .toList();
    }

    private static ChosenBy kind(ResultSet row) throws SQLException {
        return ChosenBy.parse(row.getString("kind")).orElseThrow();
    }

    private static KindCounts counts(ResultSet row) throws SQLException {
        return new KindCounts(
                new Share(row.getLong("irregular"), row.getLong("controlled")),
                row.getLong("not_controlled"),
                row.getLong("still_open"),
                row.getBigDecimal("revenue"));
    }
}
