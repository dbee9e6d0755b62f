package org.openaeo.engine.model;

import org.openaeo.engine.profile.ProfileFamily;

/** What a feature speaks about, for grouping on model cards and in explanations. */
public enum FeatureFamily {
    /** The amounts that the declaration states. */
    AMOUNTS,
    /** Its importer, seller, declarant or carrier. */
    PARTIES,
    /** Where the goods come from and where they are cleared. */
    PLACES,
    /** What the goods are, by their HS code. */
    COMMODITY,
    /** How they are declared: procedure, payment, tax type, transport. */
    TERMS,
    /** The same consignment declared before: memory, which can be switched off. See {@link ProfileFamily#REPEATS}. */
    REPETITION;

    static FeatureFamily of(ProfileFamily profile) {
        return switch (profile) {
            case IMPORTER, DECLARANT, SELLER, CARRIER, TRUST -> PARTIES;
            case IMPORTER_HS4, IMPORTER_SELLER, IMPORTER_ORIGIN, SELLER_HS4, DECLARANT_HS4 -> PARTIES;
            case IMPORTER_HS2, IMPORTER_HS6, IMPORTER_DECLARANT, IMPORTER_OFFICE, IMPORTER_DEPARTURE -> PARTIES;
            case IMPORTER_TRUST, SELLER_HS6, SELLER_DECLARANT, SELLER_ORIGIN -> PARTIES;
            case OFFICE, ORIGIN, DEPARTURE, ORIGIN_DEPARTURE -> PLACES;
            case HS2, HS4, HS6, HS, OFFICE_HS4, HS_ORIGIN, HS_DEPARTURE -> COMMODITY;
            case ALL, PROCEDURE, IMPORT_TYPE, IMPORT_USE, PAYMENT, TRANSPORT_MODE, TAX_TYPE, ORIGIN_MARK -> TERMS;
            case HS_TAX, HS_ORIGIN_TAX -> TERMS;
            case HS_UNIT_VALUE, GOODS_LINE -> REPETITION;
        };
    }
}
