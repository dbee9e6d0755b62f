package org.openaeo.trust.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Source;
import org.openaeo.trust.TrustAnswer;
import org.openaeo.trust.standing.OperatorTimeline.Stretch;

/** How each operator stands over time as now known, in any role; kept in step with the statements for lists. */
@Repository
public class StandingStore {
    private final JdbcClient jdbc;

    public StandingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Line(OperatorId operator, Stretch stretch) {
        TrustAnswer.Basis basis() {
            return stretch.answer().basis().orElseThrow();
        }
    }

    public void replace(Map<OperatorId, List<Stretch>> standings) {
        jdbc.sql("delete from trust.standing where operator_id = any(:operators::uuid[])")
                .param("operators", Columns.texts(standings.keySet(), OperatorId::toString))
                .update();
        Collection<Line> lines = new ArrayList<>();
        standings.forEach(
                (operator, stretches) -> stretches.forEach(stretch -> lines.add(new Line(operator, stretch))));
        insert(lines);
    }

    private void insert(Collection<Line> lines) {
        jdbc.sql("""
                        insert into trust.standing (operator_id, held, level, type, tier, source, administration, since, known)
                        select operator, tstzrange(from_, to_), level, type, tier, source, administration, since, known
                        from unnest(:operators::uuid[], :from::timestamptz[], :to::timestamptz[], :levels::text[],
                            :types::text[], :tiers::text[], :sources::text[], :administrations::text[],
                            :since::timestamptz[], :known::timestamptz[])
                        as line (operator, from_, to_, level, type, tier, source, administration, since, known)
                        """)
                .param("operators", Columns.texts(lines, line -> line.operator().toString()))
                .param(
                        "from",
                        Columns.texts(lines, line -> Columns.text(line.stretch().from())))
                .param(
                        "to",
                        Columns.texts(
                                lines,
                                line -> line.stretch().to().map(Columns::text).orElse(null)))
                .param(
                        "levels",
                        Columns.texts(
                                lines, line -> line.stretch().answer().level().code()))
                .param("types", Columns.texts(lines, line -> line.basis().type().code()))
                .param("tiers", Columns.texts(lines, line -> line.basis().tier().orElse(null)))
                .param("sources", Columns.texts(lines, line -> kind(line.basis().source())))
                .param(
                        "administrations",
                        Columns.texts(
                                lines,
                                line -> line.basis().source().administration().value()))
                .param(
                        "since",
                        Columns.texts(lines, line -> Columns.text(line.basis().since())))
                .param(
                        "known",
                        Columns.texts(lines, line -> Columns.text(line.basis().known())))
                .update();
    }

    private static String kind(Source source) {
        return switch (source) {
            case Source.National national -> "NATIONAL";
            case Source.Partner partner -> "PARTNER";
        };
    }
}
