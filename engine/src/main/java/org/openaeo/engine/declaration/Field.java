package org.openaeo.engine.declaration;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A canonical column of a declaration; one row is one goods item, the unit of risk.
 *
 * <p>The canonical name is what the built-in CSV mapping, the rules and the API call it.
 */
public enum Field {
    ID("id", Kind.IDENTIFIER),
    DATE_TIME("date_time", Kind.TIME),
    OFFICE("office", Kind.CODE),
    PROCEDURE("procedure", Kind.CODE),
    IMPORT_TYPE("import_type", Kind.CODE),
    IMPORT_USE("import_use", Kind.CODE),
    PAYMENT("payment", Kind.CODE),
    IMPORTER("importer", Kind.CODE),
    DECLARANT("declarant", Kind.CODE),
    SELLER("seller", Kind.CODE),
    CARRIER("carrier", Kind.CODE),
    /** Harmonized System code of six digits or more; statistics use its first 2, 4 and 6 digits. */
    HS("hs", Kind.CODE),
    /** ISO 3166-1 alpha-2 country of origin of the goods. */
    ORIGIN("origin", Kind.CODE),
    ORIGIN_MARK("origin_mark", Kind.CODE),
    /** ISO 3166-1 alpha-2 country from which the goods departed. */
    DEPARTURE("departure", Kind.CODE),
    TRANSPORT_MODE("transport_mode", Kind.CODE),
    TAX_TYPE("tax_type", Kind.CODE),
    /** Duty rate in per cent of the customs value. */
    TAX_RATE("tax_rate", Kind.NUMBER),
    /** Net mass in kilograms. */
    NET_MASS("net_mass", Kind.NUMBER),
    /** Customs value in the currency of {@link #CURRENCY}. */
    VALUE("value", Kind.NUMBER),
    CURRENCY("currency", Kind.CODE),
    /** The importer's trust level when the declaration was made, as the administration's trust policy names it. */
    TRUST("trust", Kind.CODE),
    /** Why it was inspected, as the history tells: {@code random}, {@code score}, {@code rule}, {@code intelligence}. */
    SELECTION("selection", Kind.CODE),
    /** What the inspection found; see {@link InspectionOutcome}. */
    OUTCOME("outcome", Kind.OUTCOME),
    IRREGULARITY("irregularity", Kind.CODE),
    /** Duty and tax recovered by the inspection, in the currency of {@link #CURRENCY}. */
    REVENUE("revenue", Kind.NUMBER);

    /** How a column is held. */
    public enum Kind {
        IDENTIFIER,
        TIME,
        CODE,
        NUMBER,
        OUTCOME
    }

    private static final Map<String, Field> BY_NAME = byName();
    private static final List<Field> CODES = ofKind(Kind.CODE);
    private static final List<Field> NUMBERS = ofKind(Kind.NUMBER);

    private final String canonicalName;
    private final Kind kind;

    Field(String canonicalName, Kind kind) {
        this.canonicalName = canonicalName;
        this.kind = kind;
    }

    public String canonicalName() {
        return canonicalName;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<Field> named(String canonicalName) {
        return Optional.ofNullable(BY_NAME.get(canonicalName));
    }

    public static List<Field> codes() {
        return CODES;
    }

    public static List<Field> numbers() {
        return NUMBERS;
    }

    private static Map<String, Field> byName() {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (Field field : values()) {
            fields.put(field.canonicalName, field);
        }
        return Collections.unmodifiableMap(fields);
    }

    private static List<Field> ofKind(Kind kind) {
        return Arrays.stream(values()).filter(field -> field.kind == kind).toList();
    }
}
