package org.openaeo.trust.transfer;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.Operator;
import org.openaeo.trust.transfer.Fault.Code;

/** The columns of a file of operators. */
final class OperatorCells {
    static final List<String> REQUIRED = List.of("name", "country");
    static final List<String> COLUMNS = List.of("name", "country", "tin", "eori", "local", "partner", "since");

    /** What the export adds to them and the import passes over. */
    static final List<String> INFORMATIVE = List.of("level", "type", "tier", "administration", "standing_since");

    private OperatorCells() {}

    /** The operator of a line; empty where the cells have faults. */
    static Optional<NewOperator> read(Cells cells) {
        Optional<String> name = cells.required("name", Operator.LONGEST_NAME);
        if (cells.text("country").isEmpty()) {
            cells.fault("country", Code.MISSING);
        }
        Optional<CountryCode> country = cells.country("country");
        Set<Identifier> identifiers = new LinkedHashSet<>();
        add(identifiers, cells, "tin", IdentifierScheme.TIN, country);
        add(identifiers, cells, "eori", IdentifierScheme.EORI, country);
        add(identifiers, cells, "local", IdentifierScheme.LOCAL, country);
        add(identifiers, cells, "partner", IdentifierScheme.PARTNER, country);
        Optional<Instant> since = cells.moment("since");
        if (identifiers.isEmpty() && cells.faults().isEmpty()) {
            cells.fault("tin", Code.NO_IDENTIFIER);
        }
        return cells.faults().isEmpty()
                ? Optional.of(new NewOperator(name.orElseThrow(), country.orElseThrow(), identifiers, since))
                : Optional.empty();
    }

    private static void add(
            Set<Identifier> identifiers,
            Cells cells,
            String column,
            IdentifierScheme scheme,
            Optional<CountryCode> country) {
        if (scheme.carriesCountry()) {
            cells.optional(column, Code.NOT_AN_IDENTIFIER, text -> Identifier.parse(scheme, text))
                    .ifPresent(identifiers::add);
        } else {
            country.flatMap(issuer -> cells.optional(
                            column, Code.NOT_AN_IDENTIFIER, text -> Identifier.parse(scheme, issuer, text)))
                    .ifPresent(identifiers::add);
        }
    }
}
