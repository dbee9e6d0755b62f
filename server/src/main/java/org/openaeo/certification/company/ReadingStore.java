package org.openaeo.certification.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who read what on which day. */
@Component
class ReadingStore {
    private final JdbcClient jdbc;

    ReadingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void count(CompanyId company, String actor, Section section, LocalDate day, Instant at) {
        jdbc.sql("""
                        insert into certification.company_reading as r (company, actor, section, day, last_at)
                        values (:company, :actor, :section, :day, :at)
                        on conflict (company, day, actor, section) do update
                        set last_at = greatest(r.last_at, :at), times = r.times + 1""")
                .param("company", company.value())
                .param("actor", actor)
                .param("section", section.key())
                .param("day", day)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    List<Readings.Reading> latest(CompanyId company, int most) {
        return jdbc.sql("""
                        select actor, section, day, last_at, times from certification.company_reading
                        where company = :company order by day desc, last_at desc limit :most""")
                .param("company", company.value())
                .param("most", most)
                .query((row, n) -> new Readings.Reading(
                        row.getString("actor"),
                        new Section(row.getString("section")),
                        row.getObject("day", LocalDate.class),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getInt("times")))
                .list();
    }
}
