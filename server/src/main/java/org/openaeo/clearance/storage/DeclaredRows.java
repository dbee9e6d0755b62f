package org.openaeo.clearance.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;

/** Rows of {@code clearance.declaration} on their way into the engine's columns. */
public final class DeclaredRows {
    private static final Map<Field, String> CODES = codes();
    private static final Map<Field, String> NUMBERS =
            Map.of(Field.TAX_RATE, "tax_rate", Field.NET_MASS, "net_mass", Field.VALUE, "customs_value");

    private DeclaredRows() {}

    /** Begins a row with all facts that were declared; trust and outcome are the caller's to add. */
    public static void start(Declarations.Builder rows, ResultSet row) throws SQLException {
        long epochMinute = Math.floorDiv(Sql.instant(row, "lodged_at").getEpochSecond(), 60L);
        rows.start(row.getString("declaration_id"), epochMinute);
        for (Map.Entry<Field, String> each : CODES.entrySet()) {
            code(rows, each.getKey(), row, each.getValue());
        }
        for (Map.Entry<Field, String> each : NUMBERS.entrySet()) {
            rows.number(each.getKey(), Sql.number(row, each.getValue()));
        }
    }

    /** Sets a code of the row just begun, where the database has one. */
    public static void code(Declarations.Builder rows, Field field, ResultSet row, String column) throws SQLException {
        String code = row.getString(column);
        if (code != null) {
            rows.code(field, code);
        }
    }

    private static Map<Field, String> codes() {
        Map<Field, String> columns = new EnumMap<>(Field.class);
        columns.put(Field.OFFICE, "office");
        columns.put(Field.PROCEDURE, "procedure_code");
        columns.put(Field.IMPORT_TYPE, "import_type");
        columns.put(Field.IMPORT_USE, "import_use");
        columns.put(Field.PAYMENT, "payment");
        columns.put(Field.IMPORTER, "importer");
        columns.put(Field.DECLARANT, "declarant");
        columns.put(Field.SELLER, "seller");
        columns.put(Field.CARRIER, "carrier");
        columns.put(Field.HS, "hs");
        columns.put(Field.ORIGIN, "origin");
        columns.put(Field.ORIGIN_MARK, "origin_mark");
        columns.put(Field.DEPARTURE, "departure");
        columns.put(Field.TRANSPORT_MODE, "transport_mode");
        columns.put(Field.TAX_TYPE, "tax_type");
        columns.put(Field.CURRENCY, "currency");
        return columns;
    }
}
