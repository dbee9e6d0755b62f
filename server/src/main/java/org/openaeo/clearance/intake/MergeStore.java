package org.openaeo.clearance.intake;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.clearance.storage.Sql;

/** Takes over from the staged rows what is more than new declarations: contradictions, and what inspections found. */
@Repository
class MergeStore {
    private final JdbcClient jdbc;

    MergeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes down the rows that could not be used, by the fault that was found when they were staged. */
    long rejectFaulty(UUID load) {
        return jdbc.sql("""
                        insert into clearance.load_reject (load_id, seq, line, column_name, reason, detail, value)
                        select :load, next.seq + row_number() over (order by staged.seq), null,
                            case fault when 'office-missing' then 'office' else 'id' end, fault, '', left(declaration_id, 80)
                        from staged, (select coalesce(max(seq), 0) as seq from clearance.load_reject
                                      where load_id = :load) next
                        where fault is not null
                        """).param("load", load).update();
    }

    /** Writes down the rows that tell other facts of a known declaration, with the columns in which they differ. */
    long rejectDiffering(UUID load) {
        return jdbc.sql("""
                        insert into clearance.load_reject (load_id, seq, line, column_name, reason, detail, value)
                        select :load, next.seq + row_number() over (order by contradiction.seq), null,
                            contradiction.columns, 'differs-from-known', '', contradiction.declaration_id
                        from (select s.seq, s.declaration_id, concat_ws(' ',
                                case when s.lodged_at <> d.lodged_at then 'date_time' end,
                                case when s.office <> d.office then 'office' end,
                                case when s.procedure_code is distinct from d.procedure_code then 'procedure' end,
                                case when s.import_type is distinct from d.import_type then 'import_type' end,
                                case when s.import_use is distinct from d.import_use then 'import_use' end,
                                case when s.payment is distinct from d.payment then 'payment' end,
                                case when s.importer is distinct from d.importer then 'importer' end,
                                case when s.declarant is distinct from d.declarant then 'declarant' end,
                                case when s.seller is distinct from d.seller then 'seller' end,
                                case when s.carrier is distinct from d.carrier then 'carrier' end,
                                case when s.hs is distinct from d.hs then 'hs' end,
                                case when s.origin is distinct from d.origin then 'origin' end,
                                case when s.origin_mark is distinct from d.origin_mark then 'origin_mark' end,
                                case when s.departure is distinct from d.departure then 'departure' end,
                                case when s.transport_mode is distinct from d.transport_mode then 'transport_mode' end,
                                case when s.tax_type is distinct from d.tax_type then 'tax_type' end,
                                case when s.tax_rate is distinct from d.tax_rate then 'tax_rate' end,
                                case when s.net_mass is distinct from d.net_mass then 'net_mass' end,
                                case when s.customs_value is distinct from d.customs_value then 'value' end,
                                case when s.currency is distinct from d.currency then 'currency' end,
                                case when s.trust is distinct from d.trust then 'trust' end) as columns
                              from staged s join clearance.declaration d using (declaration_id)
                              where s.fault is null) contradiction,
                             (select coalesce(max(seq), 0) as seq from clearance.load_reject where load_id = :load) next
                        where contradiction.columns <> ''
                        """).param("load", load).update();
    }

    /**
     * Records the outcomes that the rows tell and nobody has recorded yet, and closes the inspections that were open
     * for them; returns how many. A row that contradicts the declared facts teaches nothing.
     */
    long recordOutcomes(UUID load, Instant learnt, boolean sinceLodged, Instant now, String by, ZoneId zone) {
        return jdbc.sql("""
                        with told as (
                            select t.* from first_told t join clearance.declaration d using (declaration_id)
                            where t.result is not null and d.lodged_at = t.lodged_at and d.office = t.office
                              and not exists (select from clearance.load_reject r
                                              where r.load_id = :load and r.reason = 'differs-from-known'
                                                and r.value = t.declaration_id)),
                        fresh as (
                            insert into clearance.outcome (declaration_id, version, lodged_at, result, irregularities,
                                revenue, not_controlled_reason, inspected_at, known_at, recorded_at, recorded_by, source,
                                load_id)
                            select declaration_id, 1, lodged_at, result,
                                case when irregularity is null then '{}' else array[irregularity] end, revenue, reason,
                                lodged_at, case when :sinceLodged then lodged_at + interval '1 day' else :learnt end,
                                :now, :by, 'file', :load
                            from told
                            on conflict (declaration_id, version) do nothing
                            returning declaration_id),
                        closed as (
                            insert into clearance.inspection (declaration_id, lodged_at, day, office, importer, hs,
                                origin, kind, state, version, result, irregularities, revenue, not_controlled_reason,
                                inspected_at)
                            select declaration_id, lodged_at, (lodged_at at time zone :zone)::date, office, importer, hs,
                                origin, kind, 'done', 1, result,
                                case when irregularity is null then '{}' else array[irregularity] end, revenue, reason,
                                lodged_at
                            from told join fresh using (declaration_id)
                            on conflict (declaration_id) do update
                            set state = 'done', version = 1, result = excluded.result,
                                irregularities = excluded.irregularities, revenue = excluded.revenue,
                                not_controlled_reason = excluded.not_controlled_reason,
                                inspected_at = excluded.inspected_at
                            returning declaration_id)
                        select count(*) from closed
                        """)
                .param("load", load)
                .param("learnt", Sql.time(learnt))
                .param("sinceLodged", sinceLodged)
                .param("now", Sql.time(now))
                .param("by", by)
                .param("zone", zone.getId())
                .query(Long.class)
                .single();
    }

    /** Writes down the rows that tell another outcome than the one that holds. */
    long rejectOtherOutcomes(UUID load) {
        return jdbc.sql("""
                        insert into clearance.load_reject (load_id, seq, line, column_name, reason, detail, value)
                        select :load, next.seq + row_number() over (order by t.seq), null, 'outcome',
                            'differs-from-known', i.result, t.declaration_id
                        from first_told t join clearance.inspection i using (declaration_id),
                             (select coalesce(max(seq), 0) as seq from clearance.load_reject where load_id = :load) next
                        where t.result is not null and i.result is not null
                          and (t.result <> i.result or t.revenue <> i.revenue)
                          and not exists (select from clearance.load_reject r
                                          where r.load_id = :load and r.reason = 'differs-from-known'
                                            and r.value = t.declaration_id)
                        """).param("load", load).update();
    }
}
