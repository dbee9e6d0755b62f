package org.openaeo.demo.chapter;

import java.util.Map;
import java.util.Set;

import org.springframework.core.annotation.Order;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.DeclarationSource;
import org.openaeo.clearance.Intake;
import org.openaeo.clearance.Learnt;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.clearance.LoadReport;
import org.openaeo.demo.Demonstration;
import org.openaeo.demo.trade.AureliaTrade;
import org.openaeo.demo.world.Chapter;
import org.openaeo.demo.world.Resident;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.ReadSummary;

/** Brings in the year's declarations: those of the past with what was found, those of the lived days without. */
@Demonstration
@Order(2)
class HistoryChapter implements Chapter {
    private final Intake intake;
    private final Days days;

    HistoryChapter(Intake intake, Days days) {
        this.intake = intake;
        this.days = days;
    }

    @Override
    public String name() {
        return "history";
    }

    @Override
    public void build(World world, Progress progress) {
        AureliaTrade trade = AureliaTrade.of(world, days.zone());
        Progress generated = (_, done, total) -> progress.report("generate", done, total);
        load(trade.firstDay() + " – " + trade.firstLivedDay().minusDays(1), (_, _, chunk) -> {
            long[] rows = {0};
            trade.history(
                    declarations -> {
                        chunk.accept(declarations);
                        rows[0] += declarations.size();
                    },
                    generated);
            return read(rows[0]);
        });
        load(trade.firstLivedDay() + " – " + trade.today(), (_, _, chunk) -> {
            var declarations = trade.lived(Progress.NONE).declarations();
            chunk.accept(declarations);
            return read(declarations.size());
        });
    }

    private void load(String title, DeclarationSource source) {
        LoadOrder order = new LoadOrder(
                LoadOrder.Origin.GENERATED, title, "canonical", Resident.ANALYST.name(), Learnt.WHEN_LODGED);
        LoadReport report = intake.load(order, source, Progress.NONE);
        if (report.state() != LoadReport.State.MERGED || report.rejected() > 0 || report.differing() > 0) {
            throw new IllegalStateException("the declarations of the demonstration were not taken whole: " + report);
        }
    }

    private static ReadSummary read(long rows) {
        return new ReadSummary(rows, rows, 0, Map.of(), Set.of());
    }
}
