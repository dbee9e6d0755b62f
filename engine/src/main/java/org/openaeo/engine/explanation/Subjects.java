package org.openaeo.engine.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.profile.ProfileFamily;

/** What one declaration states of the things that profiles are kept of. */
final class Subjects {
    private final Declarations declarations;
    private final int row;

    Subjects(Declarations declarations, int row) {
        this.declarations = declarations;
        this.row = row;
    }

    /** The codes that name the family's group, as its phrase takes them; empty where one is not stated. */
    Optional<List<String>> codes(ProfileFamily family) {
        List<String> codes = new ArrayList<>();
        for (Part part : parts(family)) {
            Optional<String> code = text(part);
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(codes);
    }

    /** The first field of the family's key that the declaration does not state. */
    Optional<Field> missing(ProfileFamily family) {
        return parts(family).stream()
                .filter(part -> text(part).isEmpty())
                .map(Part::field)
                .findFirst();
    }

    Optional<String> text(Field field) {
        return text(new Part(field, 0));
    }

    double number(Field field) {
        return declarations.number(field, row);
    }

    private Optional<String> text(Part part) {
        if (part.field().kind() == Field.Kind.NUMBER) {
            double number = declarations.number(part.field(), row);
            return Double.isNaN(number) ? Optional.empty() : Optional.of(plain(number));
        }
        Optional<String> code = declarations.text(part.field(), row);
        return part.digits() == 0 ? code : code.map(hs -> hs.substring(0, Math.min(part.digits(), hs.length())));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** @param digits leading digits that count, 0 for all */
    private record Part(Field field, int digits) {}

    private static List<Part> parts(ProfileFamily family) {
        return switch (family) {
            case ALL -> List.of();
            case OFFICE -> whole(Field.OFFICE);
            case PROCEDURE -> whole(Field.PROCEDURE);
            case IMPORT_TYPE -> whole(Field.IMPORT_TYPE);
            case IMPORT_USE -> whole(Field.IMPORT_USE);
            case PAYMENT -> whole(Field.PAYMENT);
            case TRANSPORT_MODE -> whole(Field.TRANSPORT_MODE);
            case TAX_TYPE -> whole(Field.TAX_TYPE);
            case ORIGIN_MARK -> whole(Field.ORIGIN_MARK);
            case TRUST -> whole(Field.TRUST);
            case IMPORTER -> whole(Field.IMPORTER);
            case DECLARANT -> whole(Field.DECLARANT);
            case SELLER -> whole(Field.SELLER);
            case CARRIER -> whole(Field.CARRIER);
            case ORIGIN -> whole(Field.ORIGIN);
            case DEPARTURE -> whole(Field.DEPARTURE);
            case ORIGIN_DEPARTURE -> whole(Field.ORIGIN, Field.DEPARTURE);
            case IMPORTER_SELLER -> whole(Field.IMPORTER, Field.SELLER);
            case IMPORTER_ORIGIN -> whole(Field.IMPORTER, Field.ORIGIN);
            case HS2 -> List.of(new Part(Field.HS, 2));
            case HS4 -> List.of(new Part(Field.HS, 4));
            case HS6 -> List.of(new Part(Field.HS, 6));
            case IMPORTER_DECLARANT -> whole(Field.IMPORTER, Field.DECLARANT);
            case IMPORTER_OFFICE -> whole(Field.IMPORTER, Field.OFFICE);
            case IMPORTER_DEPARTURE -> whole(Field.IMPORTER, Field.DEPARTURE);
            case IMPORTER_TRUST -> whole(Field.IMPORTER, Field.TRUST);
            case SELLER_DECLARANT -> whole(Field.SELLER, Field.DECLARANT);
            case SELLER_ORIGIN -> whole(Field.SELLER, Field.ORIGIN);
            case IMPORTER_HS2 -> List.of(new Part(Field.IMPORTER, 0), new Part(Field.HS, 2));
            case IMPORTER_HS6 -> List.of(new Part(Field.IMPORTER, 0), new Part(Field.HS, 6));
            case SELLER_HS6 -> List.of(new Part(Field.SELLER, 0), new Part(Field.HS, 6));
            case IMPORTER_HS4 -> withHeading(Field.IMPORTER);
            case SELLER_HS4 -> withHeading(Field.SELLER);
            case DECLARANT_HS4 -> withHeading(Field.DECLARANT);
            case OFFICE_HS4 -> withHeading(Field.OFFICE);
            case HS -> whole(Field.HS);
            case HS_ORIGIN -> whole(Field.HS, Field.ORIGIN);
            case HS_DEPARTURE -> whole(Field.HS, Field.DEPARTURE);
            case HS_TAX -> whole(Field.HS, Field.TAX_TYPE, Field.TAX_RATE);
            case HS_UNIT_VALUE -> whole(Field.HS, Field.VALUE, Field.NET_MASS);
            case HS_ORIGIN_TAX -> whole(Field.HS, Field.ORIGIN, Field.TAX_TYPE, Field.TAX_RATE);
            case GOODS_LINE ->
                whole(Field.HS, Field.ORIGIN, Field.DEPARTURE, Field.NET_MASS, Field.TAX_TYPE, Field.TAX_RATE);
        };
    }

    private static List<Part> whole(Field... fields) {
        return Arrays.stream(fields).map(field -> new Part(field, 0)).toList();
    }

    private static List<Part> withHeading(Field party) {
        return List.of(new Part(party, 0), new Part(Field.HS, 4));
    }
}
