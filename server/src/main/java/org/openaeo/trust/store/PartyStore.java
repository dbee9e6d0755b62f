package org.openaeo.trust.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.OperatorId;

/** Who bears which identifier, and all that was said about them by then: one question for any number of parties. */
@Repository
public class PartyStore {
    private final JdbcClient jdbc;

    public PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An operator and the identifier by which it was found. */
    public record Bearer(Identifier identifier, OperatorId operator) {}

    /** The bearers of the values asked for, and the authorisations of each that has any. */
    public record Parties(List<Bearer> bearers, Map<OperatorId, List<Authorisation>> authorisations) {}

    /**
     * Looks values up in every scheme.
     *
     * @param at when the identifier must be valid
     * @param knownAt statements learnt later stay out
     */
    public Parties bearing(Collection<String> values, Instant at, Instant knownAt) {
        Map<Identifier, Bearer> bearers = new HashMap<>();
        StatementRows statements = new StatementRows();
        jdbc.sql("select i.scheme, i.issuer, i.value, i.operator_id as bearer, " + StatementRows.COLUMNS + """
                        from trust.identifier i
                        left join (trust.authorisation a
                                   join trust.statement s on s.authorisation_id = a.id and s.learnt <= :knownAt::timestamptz)
                            on a.operator_id = i.operator_id
                        where i.value = any(:values::text[]) and i.validity @> :at::timestamptz
                        """)
                .param("values", values.toArray(String[]::new))
                .param("at", Columns.text(at))
                .param("knownAt", Columns.text(knownAt))
                .query(row -> {
                    Bearer bearer = bearer(row);
                    bearers.putIfAbsent(bearer.identifier(), bearer);
                    if (row.getObject("id", UUID.class) != null) {
                        statements.processRow(row);
                    }
                });
        Map<OperatorId, List<Authorisation>> authorisations = new HashMap<>();
        for (Authorisation each : statements.authorisations()) {
            authorisations
                    .computeIfAbsent(each.operator(), operator -> new ArrayList<>())
                    .add(each);
        }
        return new Parties(List.copyOf(bearers.values()), authorisations);
    }

    private static Bearer bearer(ResultSet row) throws SQLException {
        Identifier identifier = new Identifier(
                IdentifierScheme.valueOf(row.getString("scheme")),
                new CountryCode(row.getString("issuer")),
                row.getString("value"));
        return new Bearer(identifier, new OperatorId(row.getObject("bearer", UUID.class)));
    }
}
