package org.openaeo.clearance.office;

import java.util.Map;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.Offices;

/** Keeps the offices' names. */
@Repository
class OfficeStore implements Offices {
    private final JdbcClient jdbc;

    OfficeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void name(String code, String name) {
        jdbc.sql("""
                        insert into clearance.office (code, name) values (:code, :name)
                        on conflict (code) do update set name = excluded.name
                        """).param("code", code).param("name", name).update();
    }

    @Override
    public Map<String, String> all() {
        Map<String, String> names = new TreeMap<>();
        jdbc.sql("""
                        with recursive listed as (
                            (select office from clearance.inspection_list order by office limit 1)
                            union all
                            select (select l.office from clearance.inspection_list l
                                    where l.office > listed.office order by l.office limit 1)
                            from listed where listed.office is not null)
                        select office as code, office as name from listed where office is not null
                        union all
                        select code, name from clearance.office
                        """)
                .query((row, _) -> names.put(row.getString("code"), row.getString("name")))
                .list();
        return names;
    }
}
