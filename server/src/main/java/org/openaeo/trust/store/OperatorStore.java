package org.openaeo.trust.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorId;

/** Operators and the identifiers they bear. */
@Repository
public class OperatorStore {
    private final JdbcClient jdbc;

    public OperatorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An identifier to be given to an operator. */
    public record Giving(OperatorId operator, Identifier identifier, Optional<Instant> from) {}

    /** An operator and an identifier that it bears or bore. */
    public record Bearing(OperatorId operator, Operator.Borne borne) {
        public Identifier identifier() {
            return borne.identifier();
        }
    }

    /** Until the commit nobody else registers: an identifier asked for and found free stays free. */
    public void lockRegistration() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('trust.registration'))").query(row -> {});
    }

    public List<Operator> find(Collection<OperatorId> ids) {
        Map<UUID, Operator> operators = new LinkedHashMap<>();
        Map<UUID, List<Operator.Borne>> borne = new LinkedHashMap<>();
        jdbc.sql("""
                        select o.id, o.name, o.country, o.registered_at, o.version,
                            i.scheme, i.issuer, i.value, lower(i.validity) as from, upper(i.validity) as to
                        from trust.operator o left join trust.identifier i on i.operator_id = o.id
                        where o.id = any(:ids::uuid[])
                        """).param("ids", Columns.texts(ids, OperatorId::toString)).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            operators.putIfAbsent(id, bare(id, row));
            if (row.getString("scheme") != null) {
                borne.computeIfAbsent(id, operator -> new ArrayList<>()).add(borne(row));
            }
        });
        return operators.values().stream()
                .map(bare -> new Operator(
                        bare.id(),
                        bare.name(),
                        bare.country(),
                        bare.registered(),
                        bare.version(),
                        borne.getOrDefault(bare.id().value(), List.of())))
                .toList();
    }

    /** Who bears or bore one of these values, in whatever scheme. */
    public List<Bearing> bearersOf(Collection<String> values) {
        return jdbc.sql("""
                        select scheme, issuer, value, operator_id, lower(validity) as from, upper(validity) as to
                        from trust.identifier where value = any(:values::text[])
                        """)
                .param("values", values.toArray(String[]::new))
                .query((row, number) ->
                        new Bearing(new OperatorId(row.getObject("operator_id", UUID.class)), borne(row)))
                .list();
    }

    public void insert(Collection<Operator> operators) {
        jdbc.sql("""
                        insert into trust.operator (id, name, country, search, registered_at)
                        select * from unnest(:ids::uuid[], :names::text[], :countries::text[], :search::text[],
                            :registered::timestamptz[])
                        """)
                .param("ids", Columns.texts(operators, each -> each.id().toString()))
                .param("names", Columns.texts(operators, Operator::name))
                .param(
                        "countries",
                        Columns.texts(operators, each -> each.country().value()))
                .param("search", Columns.texts(operators, each -> SearchText.of(each.name(), List.of())))
                .param("registered", Columns.texts(operators, each -> Columns.text(each.registered())))
                .update();
    }

    public void give(Collection<Giving> givings) {
        jdbc.sql("""
                        insert into trust.identifier (operator_id, scheme, issuer, value, validity)
                        select operator, scheme, issuer, value, tstzrange(since, null)
                        from unnest(:operators::uuid[], :schemes::text[], :issuers::text[], :values::text[],
                            :since::timestamptz[]) as given (operator, scheme, issuer, value, since)
                        """)
                .param(
                        "operators",
                        Columns.texts(givings, each -> each.operator().toString()))
                .param(
                        "schemes",
                        Columns.texts(
                                givings, each -> each.identifier().scheme().name()))
                .param(
                        "issuers",
                        Columns.texts(
                                givings, each -> each.identifier().issuer().value()))
                .param(
                        "values",
                        Columns.texts(givings, each -> each.identifier().value()))
                .param(
                        "since",
                        Columns.texts(
                                givings, each -> each.from().map(Columns::text).orElse(null)))
                .update();
    }

    /** Ends the validity of an identifier that is valid at that instant; whether there was one. */
    public boolean end(OperatorId operator, Identifier identifier, Instant at) {
        return jdbc.sql("""
                                update trust.identifier
                                set validity = tstzrange(lower(validity), :at::timestamptz)
                                where operator_id = :operator and scheme = :scheme and issuer = :issuer
                                    and value = :value and validity @> :at::timestamptz
                                    and (lower_inf(validity) or lower(validity) < :at::timestamptz)
                                """)
                        .param("at", Columns.text(at))
                        .param("operator", operator.value())
                        .param("scheme", identifier.scheme().name())
                        .param("issuer", identifier.issuer().value())
                        .param("value", identifier.value())
                        .update()
                == 1;
    }

    /** Counts the version up, unless it is another by now; whether it did. */
    public boolean touch(OperatorId operator, int version) {
        return jdbc.sql("update trust.operator set version = version + 1 where id = :id and version = :version")
                        .param("id", operator.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    public void rename(OperatorId operator, String name) {
        jdbc.sql("update trust.operator set name = :name where id = :id")
                .param("id", operator.value())
                .param("name", name)
                .update();
    }

    /** Makes operators findable by their names and by every identifier that they ever bore. */
    public void index(Collection<Operator> operators) {
        jdbc.sql("""
                        update trust.operator o set search = given.search
                        from unnest(:ids::uuid[], :search::text[]) as given (id, search)
                        where o.id = given.id
                        """)
                .param("ids", Columns.texts(operators, each -> each.id().toString()))
                .param("search", Columns.texts(operators, OperatorStore::searchText))
                .update();
    }

    private static String searchText(Operator operator) {
        return SearchText.of(
                operator.name(),
                operator.identifiers().stream().map(Operator.Borne::identifier).toList());
    }

    private static Operator bare(UUID id, ResultSet row) throws SQLException {
        return new Operator(
                new OperatorId(id),
                row.getString("name"),
                new CountryCode(row.getString("country")),
                Columns.instant(row, "registered_at"),
                row.getInt("version"),
                List.of());
    }

    private static Operator.Borne borne(ResultSet row) throws SQLException {
        return new Operator.Borne(
                identifier(row), Columns.optionalInstant(row, "from"), Columns.optionalInstant(row, "to"));
    }

    static Identifier identifier(ResultSet row) throws SQLException {
        return new Identifier(
                IdentifierScheme.valueOf(row.getString("scheme")),
                new CountryCode(row.getString("issuer")),
                row.getString("value"));
    }
}
