package org.openaeo.clearance.intake;

import java.util.List;

import org.openaeo.engine.declaration.Field;

/** The engine's columns in the order in which the database's tables have theirs. */
final class DeclaredFacts {
    /** After the office: from procedure to tax type. */
    static final List<Field> CODES = List.of(
            Field.PROCEDURE,
            Field.IMPORT_TYPE,
            Field.IMPORT_USE,
            Field.PAYMENT,
            Field.IMPORTER,
            Field.DECLARANT,
            Field.SELLER,
            Field.CARRIER,
            Field.HS,
            Field.ORIGIN,
            Field.ORIGIN_MARK,
            Field.DEPARTURE,
            Field.TRANSPORT_MODE,
            Field.TAX_TYPE);

    static final List<Field> NUMBERS = List.of(Field.TAX_RATE, Field.NET_MASS, Field.VALUE);

    private DeclaredFacts() {}
}
