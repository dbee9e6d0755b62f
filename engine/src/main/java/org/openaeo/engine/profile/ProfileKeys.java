package org.openaeo.engine.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;

/**
 * Computes the keys under which a declaration's history is kept, one for each {@link ProfileFamily}.
 *
 * <p>Keys depend on the texts of codes and on numbers alone, never on a dictionary's numbering. Immutable and safe
 * for many threads; nothing is allocated for a row.
 */
public final class ProfileKeys {
    /** The key of a family one of whose parts the declaration does not state. */
    public static final long NONE = 0;

    private static final ProfileFamily[] FAMILIES = ProfileFamily.values();
    private static final KeyPart[] PARTS = KeyPart.values();
    private static final KeyPart[][] FAMILY_PARTS = familyParts();
    private static final long SEED = 0x6f70656e61656fL;
    /** Steps of the logarithm by which unit values count as the same. */
    private static final double UNIT_VALUE_STEP = 0.005;

    private final Declarations declarations;
    private final @Nullable Column[] columns = new Column[PARTS.length];
    private final double[] rates;
    private final double[] masses;
    private final double[] values;

    private ProfileKeys(Declarations declarations) {
        this.declarations = declarations;
        for (KeyPart part : PARTS) {
            columns[part.ordinal()] = part.code()
                    .map(field -> Column.of(declarations, field, part.digits()))
                    .orElse(null);
        }
        rates = declarations.numberColumn(Field.TAX_RATE);
        masses = declarations.numberColumn(Field.NET_MASS);
        values = declarations.numberColumn(Field.VALUE);
    }

    public static ProfileKeys of(Declarations declarations) {
        return new ProfileKeys(declarations);
    }

    /** The length of the scratch space that {@link #fill} needs. */
    public static int scratchLength() {
        return PARTS.length;
    }

    public Declarations declarations() {
        return declarations;
    }

    /**
     * Writes the row's keys, one a family in the order of their declaration.
     *
     * @param scratch working space of {@link #scratchLength}, one for each thread
     */
    public void fill(int row, long[] keys, long[] scratch) {
        for (KeyPart part : PARTS) {
            scratch[part.ordinal()] = partHash(part, row);
        }
        for (int family = 0; family < FAMILIES.length; family++) {
            keys[family] = key(FAMILY_PARTS[family], scratch, FAMILIES[family] == ProfileFamily.GOODS_LINE);
        }
    }

    /** The key of the row's goods line; never {@link #NONE}, since what is missing counts as missing. */
    public long goodsLine(int row) {
        long key = SEED;
        for (KeyPart part : FAMILY_PARTS[ProfileFamily.GOODS_LINE.ordinal()]) {
            key = Dictionary.combine(key, partHash(part, row));
        }
        return key == NONE ? SEED : key;
    }

    /** The natural logarithm of value for a kilogram; {@code NaN} where value or mass is missing or not positive. */
    public double logUnitValue(int row) {
        double value = values[row];
        double mass = masses[row];
        return value > 0 && mass > 0 ? Math.log(value / mass) : Double.NaN;
    }

    /** The natural logarithm of one plus net mass; {@code NaN} where it is missing, negative or without end. */
    public double logNetMass(int row) {
        double mass = masses[row];
        return mass >= 0 && mass < Double.POSITIVE_INFINITY ? Math.log1p(mass) : Double.NaN;
    }

    /** The duty rate in per cent; {@code NaN} where it is missing or without end. */
    public double taxRate(int row) {
        double rate = rates[row];
        return Math.abs(rate) < Double.POSITIVE_INFINITY ? rate : Double.NaN;
    }

    private long partHash(KeyPart part, int row) {
        Column column = columns[part.ordinal()];
        return column == null ? numberHash(part, row) : column.hash(row);
    }

    private long numberHash(KeyPart part, int row) {
        return switch (part) {
            case TAX_RATE -> hash(rates[row]);
            case NET_MASS -> hash(masses[row]);
            case UNIT_VALUE -> hash(Math.rint(logUnitValue(row) / UNIT_VALUE_STEP));
            default -> throw new AssertionError(part);
        };
    }

    private static long hash(double number) {
        return Double.isNaN(number) ? NONE : Dictionary.combine(SEED, Double.doubleToLongBits(number + 0.0));
    }

    private static long key(KeyPart[] parts, long[] hashes, boolean missingCounts) {
        long key = SEED;
        for (KeyPart part : parts) {
            long hash = hashes[part.ordinal()];
            if (hash == NONE && !missingCounts) {
                return NONE;
            }
            key = Dictionary.combine(key, hash);
        }
        return key == NONE ? SEED : key;
    }

    private static KeyPart[][] familyParts() {
        KeyPart[][] parts = new KeyPart[FAMILIES.length][];
        for (ProfileFamily family : FAMILIES) {
            List<KeyPart> ofFamily = family.parts();
            parts[family.ordinal()] = ofFamily.toArray(KeyPart[]::new);
        }
        return parts;
    }

    /** The hashes of one code column, computed once a code where that is less work than once a row. */
    private record Column(int[] codes, Dictionary dictionary, int digits, long @Nullable [] prepared) {
        static Column of(Declarations declarations, Field field, int digits) {
            Dictionary dictionary = declarations.dictionary(field);
            int[] codes = declarations.codeColumn(field);
            if (digits == 0 || dictionary.size() > codes.length) {
                return new Column(codes, dictionary, digits, null);
            }
            long[] prepared = new long[dictionary.size()];
            for (int code = 0; code < prepared.length; code++) {
                prepared[code] = prefixHash(dictionary.code(code), digits);
            }
            return new Column(codes, dictionary, digits, prepared);
        }

        long hash(int row) {
            int code = codes[row];
            if (code == Dictionary.MISSING) {
                return NONE;
            }
            if (prepared != null) {
                return prepared[code];
            }
            return digits == 0 ? dictionary.hash(code) : prefixHash(dictionary.code(code), digits);
        }

        private static long prefixHash(String code, int digits) {
            return code.length() < digits ? NONE : Dictionary.hashOf(code.substring(0, digits));
        }
    }
}
