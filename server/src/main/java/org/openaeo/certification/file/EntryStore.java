package org.openaeo.certification.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.ClockEffect;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Letter;

/** The entries of case files: added, never changed. */
@Component
class EntryStore {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<List<ClockEffect>> EFFECTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(CaseId id, Entry entry) {
        jdbc.sql("""
                        insert into certification.case_entry (case_id, number, at, actor, side, act, body, from_stage,
                            to_stage, effects, rules, legal_reference, letter)
                        values (:id, :number, :at, :actor, :side, :act, cast(:body as jsonb), :from, :to,
                            cast(:effects as jsonb), :rules, :reference, :letter)""")
                .param("id", id.value())
                .param("number", entry.number())
                .param("at", CaseStore.at(entry.at()))
                .param("actor", entry.actor())
                .param("side", entry.side().name())
                .param("act", entry.act().kind().name())
                .param("body", JSON.writeValueAsString(entry.act()))
                .param("from", entry.from().name())
                .param("to", entry.to().name())
                .param("effects", JSON.writeValueAsString(entry.effects()))
                .param("rules", entry.rules())
                .param("reference", entry.legalReference())
                .param("letter", entry.letter().map(Letter::name).orElse(null))
                .update();
    }

    List<Entry> of(CaseId id) {
        return jdbc.sql("""
                        select number, at, actor, side, act, body, from_stage, to_stage, effects, rules,
                            legal_reference, letter
                        from certification.case_entry where case_id = :id order by number""")
                .param("id", id.value())
                .query((row, n) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Act act = JSON.readValue(
                row.getString("body"), Act.Kind.valueOf(row.getString("act")).type());
        return new Entry(
                row.getInt("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Actor.Side.valueOf(row.getString("side")),
                act,
                Stage.valueOf(row.getString("from_stage")),
                Stage.valueOf(row.getString("to_stage")),
                JSON.readValue(row.getString("effects"), EFFECTS),
                row.getInt("rules"),
                row.getString("legal_reference"),
                Optional.ofNullable(row.getString("letter")).map(Letter::valueOf));
    }
}
