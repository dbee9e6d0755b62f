package org.openaeo.trust.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a file holds, told by its columns. */
public enum ImportKind {
    OPERATORS(OperatorCells.REQUIRED, OperatorCells.COLUMNS, OperatorCells.INFORMATIVE),
    AUTHORISATIONS(StatementCells.REQUIRED, StatementCells.COLUMNS, StatementCells.INFORMATIVE);

    private final List<String> required;
    private final List<String> columns;
    private final List<String> informative;

    ImportKind(List<String> required, List<String> columns, List<String> informative) {
        this.required = required;
        this.columns = columns;
        this.informative = informative;
    }

    /** The columns that are read, in their usual order. */
    public List<String> columns() {
        return columns;
    }

    /** Of the two, the one of whose required columns the header has more; empty where it has none of either. */
    static Optional<ImportKind> of(Collection<String> header) {
        long operators = OPERATORS.required.stream().filter(header::contains).count();
        long authorisations =
                AUTHORISATIONS.required.stream().filter(header::contains).count();
        if (operators + authorisations == 0) {
            return Optional.empty();
        }
        return Optional.of(authorisations >= operators ? AUTHORISATIONS : OPERATORS);
    }

    List<Fault> faultsOf(List<String> header) {
        List<Fault> faults = new ArrayList<>();
        for (String column : required) {
            if (!header.contains(column)) {
                faults.add(new Fault(1, column, Fault.Code.COLUMN_MISSING.name(), ""));
            }
        }
        for (String column : header) {
            if (!columns.contains(column) && !informative.contains(column)) {
                faults.add(new Fault(1, column, Fault.Code.COLUMN_UNKNOWN.name(), column));
            }
        }
        return faults;
    }
}
