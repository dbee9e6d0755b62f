package org.openaeo.trust.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.trust.Authorisation;
import org.openaeo.trust.AuthorisationId;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Source;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;

/** Authorisations and the statements about them. */
@Repository
public class StatementStore {
    private final JdbcClient jdbc;

    public StatementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A statement to be added to its authorisation. */
    public record Appended(AuthorisationId authorisation, Statement statement) {}

    /** An authorisation to be brought into the register, unless its reference is there. */
    public record Opening(OperatorId operator, Source source) {}

    public List<Authorisation> ofOperators(Collection<OperatorId> operators) {
        StatementRows rows = new StatementRows();
        jdbc.sql("select " + StatementRows.COLUMNS + """
                        from trust.authorisation a left join trust.statement s on s.authorisation_id = a.id
                        where a.operator_id = any(:operators::uuid[])
                        order by a.administration, a.reference, s.number
                        """)
                .param("operators", Columns.texts(operators, OperatorId::toString))
                .query(rows);
        return rows.authorisations();
    }

    public Optional<Authorisation> find(AuthorisationId id) {
        StatementRows rows = new StatementRows();
        jdbc.sql("select " + StatementRows.COLUMNS + """
                        from trust.authorisation a left join trust.statement s on s.authorisation_id = a.id
                        where a.id = :id
                        order by s.number
                        """)
                .param("id", id.value())
                .query(rows);
        return rows.authorisations().stream().findFirst();
    }

    /** The authorisation of that source. */
    public Optional<Authorisation> named(Source source) {
        StatementRows rows = new StatementRows();
        jdbc.sql("select " + StatementRows.COLUMNS + """
                        from trust.authorisation a left join trust.statement s on s.authorisation_id = a.id
                        where a.administration = :administration and a.reference = :reference
                        order by s.number
                        """)
                .param("administration", source.administration().value())
                .param("reference", source.reference())
                .query(rows);
        return rows.authorisations().stream().findFirst();
    }

    /** Brings in what is new of these and locks all of them, so that until the commit nobody else adds to them. */
    public List<Authorisation> open(Collection<Opening> openings) {
        jdbc.sql("""
                        insert into trust.authorisation (id, operator_id, source, administration, arrangement, reference)
                        select gen_random_uuid(), o.*
                        from unnest(:operators::uuid[], :kinds::text[], :administrations::text[], :arrangements::text[],
                            :references::text[]) as o (operator, kind, administration, arrangement, reference)
                        order by administration, reference
                        on conflict (administration, reference) do nothing
                        """)
                .param(
                        "operators",
                        Columns.texts(openings, each -> each.operator().toString()))
                .param("kinds", Columns.texts(openings, each -> kind(each.source())))
                .param(
                        "administrations",
                        Columns.texts(
                                openings, each -> each.source().administration().value()))
                .param("arrangements", Columns.texts(openings, each -> arrangement(each.source())))
                .param(
                        "references",
                        Columns.texts(openings, each -> each.source().reference()))
                .update();
        return lock(openings);
    }

    private List<Authorisation> lock(Collection<Opening> openings) {
        StatementRows rows = new StatementRows();
        Object administrations =
                Columns.texts(openings, each -> each.source().administration().value());
        Object references = Columns.texts(openings, each -> each.source().reference());
        jdbc.sql("""
                        select id from trust.authorisation
                        where (administration, reference) in (select * from unnest(:administrations::text[], :references::text[]))
                        order by administration, reference
                        for update
                        """)
                .param("administrations", administrations)
                .param("references", references)
                .query(row -> {});
        jdbc.sql("select " + StatementRows.COLUMNS + """
                        from trust.authorisation a left join trust.statement s on s.authorisation_id = a.id
                        where (a.administration, a.reference) in
                            (select * from unnest(:administrations::text[], :references::text[]))
                        order by a.administration, a.reference, s.number
                        """)
                .param("administrations", administrations)
                .param("references", references)
                .query(rows);
        return rows.authorisations();
    }

    public void append(Collection<Appended> appended, Instant recordedAt) {
        insert(appended, recordedAt);
        jdbc.sql("""
                        update trust.authorisation a set version = s.number
                        from (select id, max(number) as number
                              from unnest(:ids::uuid[], :numbers::integer[]) as said (id, number) group by id) s
                        where a.id = s.id and a.version < s.number
                        """)
                .param(
                        "ids",
                        Columns.texts(appended, each -> each.authorisation().toString()))
                .param(
                        "numbers",
                        Columns.texts(
                                appended,
                                each -> Integer.toString(each.statement().number())))
                .update();
    }

    /** Takes out of the register those about which nothing came to be said. */
    public void dropUnspoken(Collection<AuthorisationId> ids) {
        jdbc.sql("delete from trust.authorisation where version = 0 and id = any(:ids::uuid[])")
                .param("ids", Columns.texts(ids, AuthorisationId::toString))
                .update();
    }

    private void insert(Collection<Appended> appended, Instant recordedAt) {
        jdbc.sql("""
                        insert into trust.statement (authorisation_id, number, kind, effective, learnt, recorded_at,
                            ground, legal_reference, actor, supersedes, type, tier, level, roles, benefits, until)
                        select id, number, kind, effective, learnt, :recordedAt::timestamptz,
                            ground, legal_reference, actor, supersedes, type, tier, level,
                            string_to_array(roles, ','), string_to_array(benefits, ','), until
                        from unnest(:ids::uuid[], :numbers::integer[], :kinds::text[], :effective::timestamptz[],
                            :learnt::timestamptz[], :grounds::text[], :legal::text[], :actors::text[],
                            :supersedes::integer[], :types::text[], :tiers::text[], :levels::text[], :roles::text[],
                            :benefits::text[], :until::timestamptz[])
                        as said (id, number, kind, effective, learnt, ground, legal_reference, actor, supersedes, type,
                            tier, level, roles, benefits, until)
                        """)
                .param("recordedAt", Columns.text(recordedAt))
                .param(
                        "ids",
                        Columns.texts(appended, each -> each.authorisation().toString()))
                .param(
                        "numbers",
                        Columns.texts(
                                appended,
                                each -> Integer.toString(each.statement().number())))
                .param(
                        "kinds",
                        Columns.texts(
                                appended,
                                each -> each.statement().change().kind().name()))
                .param(
                        "effective",
                        Columns.texts(
                                appended, each -> Columns.text(each.statement().effective())))
                .param(
                        "learnt",
                        Columns.texts(
                                appended, each -> Columns.text(each.statement().learnt())))
                .param(
                        "grounds",
                        Columns.texts(
                                appended, each -> each.statement().grounds().ground()))
                .param(
                        "legal",
                        Columns.texts(
                                appended, each -> each.statement().grounds().legalReference()))
                .param(
                        "actors",
                        Columns.texts(
                                appended, each -> each.statement().grounds().actor()))
                .param(
                        "supersedes",
                        Columns.texts(
                                appended,
                                each -> each.statement()
                                        .supersedes()
                                        .map(String::valueOf)
                                        .orElse(null)))
                .param(
                        "types",
                        terms(appended, terms -> Optional.of(terms.type().code())))
                .param("tiers", terms(appended, Terms::tier))
                .param(
                        "levels",
                        terms(appended, terms -> Optional.of(terms.level().code())))
                .param("roles", terms(appended, terms -> Optional.of(Columns.list(terms.roles()))))
                .param("benefits", terms(appended, terms -> Optional.of(Columns.list(terms.benefits()))))
                .param("until", terms(appended, terms -> terms.until().map(Columns::text)))
                .update();
    }

    private static Object terms(Collection<Appended> appended, Function<Terms, Optional<String>> value) {
        return Columns.texts(
                appended,
                each -> each.statement().change().terms().flatMap(value).orElse(null));
    }

    private static String kind(Source source) {
        return switch (source) {
            case Source.National national -> "NATIONAL";
            case Source.Partner partner -> "PARTNER";
        };
    }

    private static @Nullable String arrangement(Source source) {
        return switch (source) {
            case Source.National national -> null;
            case Source.Partner partner -> partner.arrangement();
        };
    }
}
