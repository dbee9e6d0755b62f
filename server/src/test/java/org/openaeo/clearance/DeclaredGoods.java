package org.openaeo.clearance;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;

/** Declarations for tests, each with plausible facts that a test changes where it matters. */
public record DeclaredGoods(
        String id,
        LocalDateTime lodged,
        String office,
        String importer,
        String hs,
        String origin,
        double netMass,
        double value,
        InspectionOutcome outcome,
        String selection,
        String irregularity,
        double revenue) {

    public static DeclaredGoods declared(String id) {
        return new DeclaredGoods(
                id,
                LocalDateTime.parse("2026-03-02T09:15"),
                "ST",
                "XA100",
                "847130",
                "CN",
                1200.5,
                43058.4,
                InspectionOutcome.NOT_INSPECTED,
                "",
                "",
                Double.NaN);
    }

    public DeclaredGoods at(String time) {
        return with(row -> new DeclaredGoods(
                id,
                LocalDateTime.parse(time),
                office,
                importer,
                hs,
                origin,
                netMass,
                value,
                outcome,
                selection,
                irregularity,
                revenue));
    }

    public DeclaredGoods in(String anOffice) {
        return with(row -> new DeclaredGoods(
                id, lodged, anOffice, importer, hs, origin, netMass, value, outcome, selection, irregularity, revenue));
    }

    public DeclaredGoods by(String anImporter) {
        return with(row -> new DeclaredGoods(
                id, lodged, office, anImporter, hs, origin, netMass, value, outcome, selection, irregularity, revenue));
    }

    public DeclaredGoods worth(double aValue) {
        return with(row -> new DeclaredGoods(
                id, lodged, office, importer, hs, origin, netMass, aValue, outcome, selection, irregularity, revenue));
    }

    public DeclaredGoods foundConform(String chosenBy) {
        return with(row -> new DeclaredGoods(
                id,
                lodged,
                office,
                importer,
                hs,
                origin,
                netMass,
                value,
                InspectionOutcome.CONFORM,
                chosenBy,
                "",
                Double.NaN));
    }

    public DeclaredGoods foundIrregular(String chosenBy, String kind, double recovered) {
        return with(row -> new DeclaredGoods(
                id,
                lodged,
                office,
                importer,
                hs,
                origin,
                netMass,
                value,
                InspectionOutcome.IRREGULAR,
                chosenBy,
                kind,
                recovered));
    }

    public DeclaredGoods notControlled(String chosenBy) {
        return with(row -> new DeclaredGoods(
                id,
                lodged,
                office,
                importer,
                hs,
                origin,
                netMass,
                value,
                InspectionOutcome.NOT_CONTROLLED,
                chosenBy,
                "",
                Double.NaN));
    }

    private DeclaredGoods with(UnaryOperator<DeclaredGoods> change) {
        return change.apply(this);
    }

    public static Declarations rows(DeclaredGoods... goods) {
        return rows(List.of(goods));
    }

    public static Declarations rows(List<DeclaredGoods> goods) {
        Declarations.Builder rows = Declarations.builder();
        for (DeclaredGoods each : new ArrayList<>(goods)) {
            each.addTo(rows);
        }
        return rows.build();
    }

    private void addTo(Declarations.Builder rows) {
        rows.start(id, lodged).outcome(outcome);
        code(rows, Field.OFFICE, office);
        code(rows, Field.IMPORTER, importer);
        code(rows, Field.HS, hs);
        code(rows, Field.ORIGIN, origin);
        code(rows, Field.SELECTION, selection);
        code(rows, Field.IRREGULARITY, irregularity);
        rows.number(Field.NET_MASS, netMass).number(Field.VALUE, value).number(Field.REVENUE, revenue);
    }

    private static void code(Declarations.Builder rows, Field field, String code) {
        if (!code.isEmpty()) {
            rows.code(field, code);
        }
    }
}
