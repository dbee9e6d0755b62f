package org.openaeo.engine.explanation;

import java.util.Locale;

import org.openaeo.engine.model.Feature;
import org.openaeo.engine.model.FeatureKind;
import org.openaeo.engine.profile.ProfileFamily;

/**
 * What a reason is about. Features of one theme say much the same in different words, so their contributions are
 * added up and told as one reason.
 */
public enum ReasonTheme {
    UNIT_VALUE,
    VALUE,
    NET_MASS,
    /** The duty rate, and how goods fared under their tax type and rate. */
    TAX,
    /** The goods by their HS code, alone and with their origin or route. */
    COMMODITY,
    /** The same consignment seen before: goods, route, tax and net mass. */
    REPETITION,
    IMPORTER,
    DECLARANT,
    SELLER,
    CARRIER,
    TRUST,
    /** Origin and departure. */
    ROUTE,
    OFFICE,
    PROCEDURE,
    IMPORT_TYPE,
    IMPORT_USE,
    PAYMENT,
    TRANSPORT_MODE,
    ORIGIN_MARK,
    WEEKDAY;

    /** The theme's stable name, as stored and as a key of the bundle. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme in a word or two, as a label. */
    public String title(Locale language) {
        return Reason.PHRASES.say(language, "theme." + code());
    }

    public static ReasonTheme of(Feature feature) {
        return feature.profile()
                .map(family -> ofProfile(feature.kind(), family))
                .orElseGet(() -> ofDeclaration(feature.kind()));
    }

    private static ReasonTheme ofDeclaration(FeatureKind kind) {
        return switch (kind) {
            case VALUE, DUTY -> VALUE;
            case NET_MASS -> NET_MASS;
            case UNIT_VALUE, UNIT_VALUE_DEVIATION, UNIT_VALUE_SCORE -> UNIT_VALUE;
            case TAX_RATE -> TAX;
            case WEEKDAY -> WEEKDAY;
            case DIRECT -> ROUTE;
            case NET_MASS_DEVIATION -> NET_MASS;
            case TAX_RATE_DEVIATION -> TAX;
            case HS_NUMBER, RATE, INSPECTED, MEAN_REVENUE, VOLUME, AGE, RECENCY -> COMMODITY;
        };
    }

    private static ReasonTheme ofProfile(FeatureKind kind, ProfileFamily family) {
        if (kind == FeatureKind.UNIT_VALUE_DEVIATION || kind == FeatureKind.UNIT_VALUE_SCORE) {
            return UNIT_VALUE;
        }
        if (kind == FeatureKind.NET_MASS_DEVIATION || kind == FeatureKind.TAX_RATE_DEVIATION) {
            return ofDeclaration(kind);
        }
        return switch (family) {
            case IMPORTER, IMPORTER_HS2, IMPORTER_HS4, IMPORTER_HS6, IMPORTER_SELLER, IMPORTER_ORIGIN -> IMPORTER;
            case IMPORTER_DECLARANT, IMPORTER_OFFICE, IMPORTER_DEPARTURE -> IMPORTER;
            case DECLARANT, DECLARANT_HS4 -> DECLARANT;
            case SELLER, SELLER_HS4, SELLER_HS6, SELLER_DECLARANT, SELLER_ORIGIN -> SELLER;
            case CARRIER -> CARRIER;
            case TRUST, IMPORTER_TRUST -> TRUST;
            case OFFICE, OFFICE_HS4 -> OFFICE;
            case ORIGIN, DEPARTURE, ORIGIN_DEPARTURE -> ROUTE;
            case ALL, HS2, HS4, HS6, HS, HS_ORIGIN, HS_DEPARTURE -> COMMODITY;
            case HS_UNIT_VALUE, GOODS_LINE -> REPETITION;
            case TAX_TYPE, HS_TAX, HS_ORIGIN_TAX -> TAX;
            case PROCEDURE -> PROCEDURE;
            case IMPORT_TYPE -> IMPORT_TYPE;
            case IMPORT_USE -> IMPORT_USE;
            case PAYMENT -> PAYMENT;
            case TRANSPORT_MODE -> TRANSPORT_MODE;
            case ORIGIN_MARK -> ORIGIN_MARK;
        };
    }
}
