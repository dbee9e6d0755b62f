package org.openaeo.trust;

import java.util.Comparator;
import java.util.List;

/**
 * An authorisation with all that was ever said about it, in the order of saying.
 *
 * @param version the number of its last statement; a new statement names the version it was made upon
 */
public record Authorisation(
        AuthorisationId id, OperatorId operator, Source source, int version, List<Statement> statements) {
    public Authorisation {
        statements = statements.stream()
                .sorted(Comparator.comparingInt(Statement::number))
                .toList();
    }

    /** One about which nothing was said yet. */
    static Authorisation unspoken(OperatorId operator, Source source) {
        return new Authorisation(AuthorisationId.random(), operator, source, 0, List.of());
    }
}
