package org.openaeo.trust.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.RowCallbackHandler;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.AuthorisationId;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustLevel;

/** Gathers the rows of authorisations left-joined with their statements into authorisations. */
final class StatementRows implements RowCallbackHandler {
    /** What every statement that feeds this reader selects, from {@code a} and {@code s}. */
    static final String COLUMNS = """
            a.id, a.operator_id, a.source, a.administration, a.arrangement, a.reference, a.version,
            s.number, s.kind, s.effective, s.learnt, s.ground, s.legal_reference, s.actor, s.supersedes,
            s.type, s.tier, s.level, s.roles, s.benefits, s.until
            """;

    private final Map<UUID, Gathered> gathered = new LinkedHashMap<>();

    private record Gathered(Authorisation bare, Map<Integer, Statement> statements) {
        Authorisation complete() {
            return new Authorisation(
                    bare.id(), bare.operator(), bare.source(), bare.version(), List.copyOf(statements.values()));
        }
    }

    @Override
    public void processRow(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Gathered authorisation = gathered.get(id);
        if (authorisation == null) {
            authorisation = new Gathered(bare(id, row), new LinkedHashMap<>());
            gathered.put(id, authorisation);
        }
        int number = row.getInt("number");
        if (number > 0 && !authorisation.statements().containsKey(number)) {
            authorisation.statements().put(number, statement(number, row));
        }
    }

    List<Authorisation> authorisations() {
        List<Authorisation> all = new ArrayList<>();
        gathered.values().forEach(each -> all.add(each.complete()));
        return all;
    }

    private static Authorisation bare(UUID id, ResultSet row) throws SQLException {
        return new Authorisation(
                new AuthorisationId(id),
                new OperatorId(row.getObject("operator_id", UUID.class)),
                source(row),
                row.getInt("version"),
                List.of());
    }

    private static Source source(ResultSet row) throws SQLException {
        CountryCode administration = new CountryCode(row.getString("administration"));
        String reference = row.getString("reference");
        String arrangement = row.getString("arrangement");
        return arrangement == null
                ? new Source.National(administration, reference)
                : new Source.Partner(administration, arrangement, reference);
    }

    private static Statement statement(int number, ResultSet row) throws SQLException {
        Change.Kind kind = Change.Kind.valueOf(row.getString("kind"));
        Optional<Terms> terms = kind.carriesTerms() ? Optional.of(terms(row)) : Optional.empty();
        Grounds grounds = new Grounds(
                Columns.instant(row, "effective"),
                Columns.instant(row, "learnt"),
                row.getString("ground"),
                row.getString("legal_reference"),
                row.getString("actor"));
        int supersedes = row.getInt("supersedes");
        return new Statement(
                number, Change.of(kind, terms), grounds, supersedes == 0 ? Optional.empty() : Optional.of(supersedes));
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                new AuthorisationType(row.getString("type")),
                Columns.optionalText(row, "tier"),
                new TrustLevel(row.getString("level")),
                Columns.codes(row, "roles", OperatorRole::new),
                Columns.codes(row, "benefits", Benefit::new),
                Columns.optionalInstant(row, "until"));
    }
}
