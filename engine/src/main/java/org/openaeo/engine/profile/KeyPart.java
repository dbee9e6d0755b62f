package org.openaeo.engine.profile;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.declaration.Field;

/** One ingredient of a profile's key: a code as it stands, a heading of the HS code, or a number taken as a label. */
enum KeyPart {
    OFFICE(Field.OFFICE),
    PROCEDURE(Field.PROCEDURE),
    IMPORT_TYPE(Field.IMPORT_TYPE),
    IMPORT_USE(Field.IMPORT_USE),
    PAYMENT(Field.PAYMENT),
    IMPORTER(Field.IMPORTER),
    DECLARANT(Field.DECLARANT),
    SELLER(Field.SELLER),
    CARRIER(Field.CARRIER),
    HS(Field.HS),
    HS2(Field.HS),
    HS4(Field.HS),
    HS6(Field.HS),
    ORIGIN(Field.ORIGIN),
    ORIGIN_MARK(Field.ORIGIN_MARK),
    DEPARTURE(Field.DEPARTURE),
    TRANSPORT_MODE(Field.TRANSPORT_MODE),
    TAX_TYPE(Field.TAX_TYPE),
    TRUST(Field.TRUST),
    TAX_RATE(null),
    NET_MASS(null),
    /** The unit value (value for a kilogram) to about one part in two hundred. */
    UNIT_VALUE(null);

    private final @Nullable Field code;

    KeyPart(@Nullable Field code) {
        this.code = code;
    }

    Optional<Field> code() {
        return Optional.ofNullable(code);
    }

    /** How many leading digits of the HS code count, or 0 where the code counts as it stands. */
    int digits() {
        return switch (this) {
            case HS2 -> 2;
            case HS4 -> 4;
            case HS6 -> 6;
            default -> 0;
        };
    }
}
