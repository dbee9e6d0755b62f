package org.openaeo.engine.simulation;

import java.util.List;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/** Writes what is declared of a consignment into a row, and what was found where somebody looked. */
final class DeclaredRow {
    private static final String CURRENCY = "USD";
    private static final double SELLER_MISSING = 0.06;
    private static final double CARRIER_MISSING = 0.25;
    private static final double UNMARKED = 0.1;
    private static final double UNMARKED_WHEN_FALSE = 0.35;

    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();

    void write(Consignment goods, long row, Draws draws, Declarations.Builder rows) {
        Flow flow = goods.flow;
        boolean unmarked = draws.chance(goods.fraud == FraudKind.FALSE_ORIGIN ? UNMARKED_WHEN_FALSE : UNMARKED);
        rows.start(id(goods, row), goods.epochMinute)
                .code(Field.OFFICE, flow.office().code())
                .code(Field.PROCEDURE, flow.procedure())
                .code(Field.IMPORT_TYPE, flow.importType())
                .code(Field.IMPORT_USE, flow.importUse())
                .code(Field.PAYMENT, flow.payment())
                .code(Field.IMPORTER, goods.importer.operator().tin())
                .code(Field.DECLARANT, flow.declarant())
                .code(Field.HS, tariff.line(goods.line).hs())
                .code(Field.ORIGIN, countries.get(goods.origin).code())
                .code(Field.ORIGIN_MARK, unmarked ? "N" : "Y")
                .code(Field.DEPARTURE, countries.get(goods.departure).code())
                .code(Field.TRANSPORT_MODE, flow.office().kind().modeCode())
                .code(Field.TAX_TYPE, goods.preference ? "PREF" : "MFN")
                .code(Field.CURRENCY, CURRENCY)
                .code(Field.TRUST, goods.trust)
                .number(Field.TAX_RATE, goods.rate)
                .number(Field.NET_MASS, goods.massKg)
                .number(Field.VALUE, goods.value);
        if (!draws.chance(SELLER_MISSING)) {
            rows.code(Field.SELLER, flow.seller());
        }
        if (!draws.chance(CARRIER_MISSING)) {
            rows.code(Field.CARRIER, flow.carrier());
        }
    }

    void writeOutcome(
            Consignment goods, PastSelection.Reason reason, InspectionOutcome found, Declarations.Builder rows) {
        rows.code(Field.SELECTION, reason.code()).outcome(found);
        if (found.isLabel()) {
            rows.number(Field.REVENUE, found == InspectionOutcome.IRREGULAR ? goods.dutyEvaded() : 0);
        }
        if (found == InspectionOutcome.IRREGULAR && goods.fraud != null) {
            rows.code(Field.IRREGULARITY, goods.fraud.code());
        }
    }

    /** Year, country and the number of the declaration in ten digits or more. */
    private static String id(Consignment goods, long row) {
        String number = Long.toString(row + 1);
        int year = goods.date.getYear() % 100;
        return (year < 10 ? "0" : "") + year + "XA" + "0".repeat(Math.max(0, 10 - number.length())) + number;
    }
}
