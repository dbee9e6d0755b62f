package org.openaeo.clearance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.ReadSummary;

/** A day of declarations at two offices, for tests of the whole application. No model is active in it. */
public final class ClearanceWorld {
    public static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final int DECLARATIONS = 600;

    private ClearanceWorld() {}

    /** Takes away all that clearance keeps, and the models that other tests left in use. */
    public static void empty(JdbcClient jdbc, TransactionTemplate transactions) {
        transactions.executeWithoutResult(_ -> {
            jdbc.sql("set local session_replication_role = replica").update();
            Stream.of(
                            "declaration",
                            "outcome",
                            "inspection",
                            "decision",
                            "inspection_list",
                            "selection_run",
                            "load_reject",
                            "load",
                            "office")
                    .forEach(table -> jdbc.sql("delete from clearance." + table).update());
            jdbc.sql("delete from risk.model_part").update();
            jdbc.sql("delete from risk.model").update();
        });
    }

    /** Six hundred declarations of the day, every other one at each office, by twenty importers. */
    public static void lodge(Intake intake) {
        List<DeclaredGoods> goods = new ArrayList<>();
        for (int number = 0; number < DECLARATIONS; number++) {
            goods.add(DeclaredGoods.declared("26ST%04d".formatted(number))
                    .at("2026-03-02T%02d:%02d".formatted(7 + number / 60, number % 60))
                    .in(number % 2 == 0 ? "ST" : "PN")
                    .by("XA%03d".formatted(number % 20))
                    .worth(1000 + number));
        }
        load(intake, DeclaredGoods.rows(goods));
    }

    public static LoadReport load(Intake intake, Declarations rows) {
        return intake.load(
                new LoadOrder(LoadOrder.Origin.UPLOAD, "day.csv", "canonical", "amal", Learnt.WHEN_LODGED),
                (_, _, chunk) -> {
                    chunk.accept(rows);
                    return new ReadSummary(rows.size(), rows.size(), 0, Map.of(), Set.of());
                },
                Progress.NONE);
    }

    public static SelectionAnswer decide(SelectionRuns runs, long seed) {
        return runs.run(
                new SelectionOrder(
                        DAY,
                        Set.of(),
                        "amal",
                        OptionalLong.of(seed),
                        Optional.of(Instant.parse("2026-03-02T23:00:00Z"))),
                Progress.NONE);
    }

    public static SelectionRun decided(SelectionRuns runs, long seed) {
        return ((SelectionAnswer.Decided) decide(runs, seed)).run();
    }
}
