package org.openaeo.trust.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorLine;
import org.openaeo.trust.OperatorQuery;
import org.openaeo.trust.TrustLevel;

/** Operators as lists and counts. */
@Repository
public class OperatorListStore {
    private static final String OPERATORS = """
            select o.id, o.name, o.country, o.search, s.level, s.type, s.tier, s.administration, s.since
            from trust.operator o
            left join trust.standing s on s.operator_id = o.id and s.held @> :at::timestamptz
            """;
    private static final String IN_ORDER = " order by o.search, o.id ";

    private static final int MOST_WORDS = 8;

    private final JdbcClient jdbc;

    public OperatorListStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page of the operators asked for, by name. */
    public List<OperatorLine> page(OperatorQuery query, Instant at, long offset, int size) {
        return asked(lines(OPERATORS + matching(query) + IN_ORDER + "offset :offset limit :size"), query, at)
                .param("offset", offset)
                .param("size", size)
                .query((row, number) -> line(row))
                .list();
    }

    /** How many there are at each level, whatever level the query names. */
    public Map<TrustLevel, Long> counts(OperatorQuery query, Instant at) {
        Map<TrustLevel, Long> counts = new LinkedHashMap<>();
        OperatorQuery everyLevel = new OperatorQuery(query.text(), Optional.empty(), query.country());
        asked("""
                        select coalesce(s.level, 'NONE') as level, count(*) as operators
                        from trust.operator o
                        left join trust.standing s on s.operator_id = o.id and s.held @> :at::timestamptz
                        """ + matching(everyLevel) + " group by 1", everyLevel, at).query(row -> {
            counts.put(new TrustLevel(row.getString("level")), row.getLong("operators"));
        });
        return counts;
    }

    /** Every operator asked for, by name, one after the other and never all at once in memory. */
    public void each(OperatorQuery query, Instant at, Consumer<OperatorLine> consumer) {
        try (var lines = asked(lines(OPERATORS + matching(query)), query, at)
                .withFetchSize(1_000)
                .query((row, number) -> line(row))
                .stream()) {
            lines.forEach(consumer);
        }
    }

    /** The operators of a query with the identifier to show, which is looked for only for those that are shown. */
    private static String lines(String operators) {
        return "with o as materialized (" + operators + ")" + """
                select o.*, i.scheme, i.issuer, i.value
                from o left join lateral (
                    select scheme, issuer, value from trust.identifier
                    where operator_id = o.id and validity @> :at::timestamptz
                    order by array_position(array['TIN', 'EORI', 'LOCAL', 'PARTNER'], scheme), value
                    limit 1) i on true
                """ + IN_ORDER;
    }

    /** One condition for each word, since the index of letter triples serves no list of patterns. */
    private static String matching(OperatorQuery query) {
        StringBuilder conditions = new StringBuilder("where true");
        for (int i = 0; i < words(query).size(); i++) {
            conditions.append(" and o.search like :word").append(i);
        }
        query.level().ifPresent(level -> conditions.append(" and coalesce(s.level, 'NONE') = :level"));
        query.country().ifPresent(country -> conditions.append(" and o.country = :country"));
        return conditions.toString();
    }

    private static List<String> words(OperatorQuery query) {
        return SearchText.words(query.text()).stream().limit(MOST_WORDS).toList();
    }

    private JdbcClient.StatementSpec asked(String sql, OperatorQuery query, Instant at) {
        JdbcClient.StatementSpec asked = jdbc.sql(sql).param("at", Columns.text(at));
        List<String> words = words(query);
        for (int i = 0; i < words.size(); i++) {
            asked.param("word" + i, "%" + words.get(i) + "%");
        }
        query.level().ifPresent(level -> asked.param("level", level.code()));
        query.country().ifPresent(country -> asked.param("country", country.value()));
        return asked;
    }

    private static OperatorLine line(ResultSet row) throws SQLException {
        return new OperatorLine(
                new OperatorId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new CountryCode(row.getString("country")),
                row.getString("scheme") == null ? Optional.empty() : Optional.of(OperatorStore.identifier(row)),
                Columns.optionalText(row, "level").map(TrustLevel::new).orElse(TrustLevel.NONE),
                Columns.optionalText(row, "type").map(AuthorisationType::new),
                Columns.optionalText(row, "tier"),
                Columns.optionalText(row, "administration").map(CountryCode::new),
                Columns.optionalInstant(row, "since"));
    }
}
