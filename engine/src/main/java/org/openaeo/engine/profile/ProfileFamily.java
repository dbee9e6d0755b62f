package org.openaeo.engine.profile;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import static org.openaeo.engine.profile.ProfileFamily.Keeps.LABELS;
import static org.openaeo.engine.profile.ProfileFamily.Keeps.NET_MASS;
import static org.openaeo.engine.profile.ProfileFamily.Keeps.TAX_RATE;
import static org.openaeo.engine.profile.ProfileFamily.Keeps.TRAFFIC;
import static org.openaeo.engine.profile.ProfileFamily.Keeps.UNIT_VALUE;

/**
 * What declarations are grouped by when their history is summed: a party, a place, a commodity, or a pair of them.
 *
 * <p>A family with a parent has its rates smoothed towards the parent's: what is known of this importer's goods of
 * this heading leans on what is known of the importer until it has a history of its own. Parents stand before their
 * children.
 */
public enum ProfileFamily {
    ALL("all", null, keeping(LABELS)),
    OFFICE("office", ALL, keeping(LABELS, TRAFFIC), KeyPart.OFFICE),
    PROCEDURE("procedure", ALL, keeping(LABELS), KeyPart.PROCEDURE),
    IMPORT_TYPE("import_type", ALL, keeping(LABELS), KeyPart.IMPORT_TYPE),
    IMPORT_USE("import_use", ALL, keeping(LABELS), KeyPart.IMPORT_USE),
    PAYMENT("payment", ALL, keeping(LABELS), KeyPart.PAYMENT),
    TRANSPORT_MODE("transport_mode", ALL, keeping(LABELS), KeyPart.TRANSPORT_MODE),
    TAX_TYPE("tax_type", ALL, keeping(LABELS), KeyPart.TAX_TYPE),
    ORIGIN_MARK("origin_mark", ALL, keeping(LABELS), KeyPart.ORIGIN_MARK),
    TRUST("trust", ALL, keeping(LABELS), KeyPart.TRUST),
    IMPORTER("importer", ALL, keeping(LABELS, TRAFFIC, TAX_RATE), KeyPart.IMPORTER),
    DECLARANT("declarant", ALL, keeping(LABELS, TRAFFIC), KeyPart.DECLARANT),
    SELLER("seller", ALL, keeping(LABELS, TRAFFIC, TAX_RATE), KeyPart.SELLER),
    CARRIER("carrier", ALL, keeping(LABELS, TRAFFIC), KeyPart.CARRIER),
    ORIGIN("origin", ALL, keeping(LABELS, TRAFFIC), KeyPart.ORIGIN),
    DEPARTURE("departure", ALL, keeping(LABELS, TRAFFIC), KeyPart.DEPARTURE),
    HS2("hs2", ALL, keeping(LABELS), KeyPart.HS2),
    HS4("hs4", HS2, keeping(LABELS, UNIT_VALUE, NET_MASS), KeyPart.HS4),
    HS6("hs6", HS4, keeping(LABELS, TRAFFIC, UNIT_VALUE, NET_MASS), KeyPart.HS6),
    HS("hs", HS6, keeping(LABELS, TRAFFIC, UNIT_VALUE), KeyPart.HS),
    IMPORTER_HS4(
            "importer_hs4",
            IMPORTER,
            keeping(LABELS, TRAFFIC, UNIT_VALUE, NET_MASS, TAX_RATE),
            KeyPart.IMPORTER,
            KeyPart.HS4),
    IMPORTER_SELLER("importer_seller", IMPORTER, keeping(LABELS, TRAFFIC), KeyPart.IMPORTER, KeyPart.SELLER),
    IMPORTER_ORIGIN("importer_origin", IMPORTER, keeping(LABELS, TRAFFIC), KeyPart.IMPORTER, KeyPart.ORIGIN),
    SELLER_HS4("seller_hs4", SELLER, keeping(LABELS), KeyPart.SELLER, KeyPart.HS4),
    DECLARANT_HS4("declarant_hs4", DECLARANT, keeping(LABELS), KeyPart.DECLARANT, KeyPart.HS4),
    IMPORTER_HS2("importer_hs2", IMPORTER, keeping(TAX_RATE), KeyPart.IMPORTER, KeyPart.HS2),
    IMPORTER_HS6("importer_hs6", IMPORTER, keeping(TRAFFIC, UNIT_VALUE), KeyPart.IMPORTER, KeyPart.HS6),
    SELLER_HS6("seller_hs6", SELLER, keeping(UNIT_VALUE), KeyPart.SELLER, KeyPart.HS6),
    IMPORTER_DECLARANT("importer_declarant", IMPORTER, keeping(TRAFFIC), KeyPart.IMPORTER, KeyPart.DECLARANT),
    IMPORTER_OFFICE("importer_office", IMPORTER, keeping(TRAFFIC), KeyPart.IMPORTER, KeyPart.OFFICE),
    IMPORTER_DEPARTURE("importer_departure", IMPORTER, keeping(TRAFFIC), KeyPart.IMPORTER, KeyPart.DEPARTURE),
    /** How long, and how often, the importer has declared at its present trust level. */
    IMPORTER_TRUST("importer_trust", IMPORTER, keeping(TRAFFIC), KeyPart.IMPORTER, KeyPart.TRUST),
    SELLER_DECLARANT("seller_declarant", SELLER, keeping(TRAFFIC), KeyPart.SELLER, KeyPart.DECLARANT),
    SELLER_ORIGIN("seller_origin", SELLER, keeping(TRAFFIC), KeyPart.SELLER, KeyPart.ORIGIN),
    OFFICE_HS4("office_hs4", HS4, keeping(LABELS), KeyPart.OFFICE, KeyPart.HS4),
    ORIGIN_DEPARTURE("origin_departure", ORIGIN, keeping(LABELS, TRAFFIC), KeyPart.ORIGIN, KeyPart.DEPARTURE),
    HS_ORIGIN("hs_origin", HS, keeping(LABELS, TRAFFIC, UNIT_VALUE), KeyPart.HS, KeyPart.ORIGIN),
    HS_DEPARTURE("hs_departure", HS, keeping(LABELS), KeyPart.HS, KeyPart.DEPARTURE),
    HS_TAX("hs_tax", HS, keeping(LABELS), KeyPart.HS, KeyPart.TAX_TYPE, KeyPart.TAX_RATE),
    HS_UNIT_VALUE("hs_unit_value", HS, keeping(LABELS), KeyPart.HS, KeyPart.UNIT_VALUE),
    HS_ORIGIN_TAX(
            "hs_origin_tax",
            HS_ORIGIN,
            keeping(LABELS),
            KeyPart.HS,
            KeyPart.ORIGIN,
            KeyPart.TAX_TYPE,
            KeyPart.TAX_RATE),
    /** A repeated consignment: the same goods, route, tax and net mass. See {@link GoodsLines}. */
    GOODS_LINE(
            "goods_line",
            HS_ORIGIN_TAX,
            keeping(LABELS),
            KeyPart.HS,
            KeyPart.DEPARTURE,
            KeyPart.ORIGIN,
            KeyPart.TAX_RATE,
            KeyPart.TAX_TYPE,
            KeyPart.NET_MASS);

    /**
     * Those that remember a consignment rather than judge it: the same goods line, or the same goods at the same price
     * to half a per cent. Where consignments repeat they know the answer; of new ones they know nothing.
     */
    public static final Set<ProfileFamily> REPEATS = Collections.unmodifiableSet(EnumSet.of(HS_UNIT_VALUE, GOODS_LINE));

    /** What is summed for a family's groups. */
    public enum Keeps {
        /** How many declarations, the first and the last day. */
        TRAFFIC,
        /** Inspections, irregularities and revenue recovered. */
        LABELS,
        /** The distribution of the logarithm of value for a kilogram. */
        UNIT_VALUE,
        /** The distribution of the logarithm of one plus net mass. */
        NET_MASS,
        /** The distribution of the duty rate. */
        TAX_RATE
    }

    private static final Map<String, ProfileFamily> BY_CODE = byCode();

    private final String code;
    private final @Nullable ProfileFamily parent;
    private final Set<Keeps> keeps;
    private final List<KeyPart> parts;

    ProfileFamily(String code, @Nullable ProfileFamily parent, Set<Keeps> keeps, KeyPart... parts) {
        this.code = code;
        this.parent = parent;
        this.keeps = keeps;
        this.parts = List.of(parts);
    }

    /** The stable name by which features, files and explanations call the family. */
    public String code() {
        return code;
    }

    /** The family whose rate this one's leans on; empty for {@link #ALL} only. */
    public Optional<ProfileFamily> parent() {
        return Optional.ofNullable(parent);
    }

    public boolean keeps(Keeps what) {
        return keeps.contains(what);
    }

    List<KeyPart> parts() {
        return parts;
    }

    public static Optional<ProfileFamily> named(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    private static Set<Keeps> keeping(Keeps first, Keeps... rest) {
        return Collections.unmodifiableSet(EnumSet.of(first, rest));
    }

    private static Map<String, ProfileFamily> byCode() {
        Map<String, ProfileFamily> families = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(family -> families.put(family.code, family));
        return Collections.unmodifiableMap(families);
    }
}
