package org.openaeo.engine.laboratory;

import java.util.Arrays;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.estimation.Corrected;
import org.openaeo.engine.estimation.Estimate;
import org.openaeo.engine.estimation.RandomShare;
import org.openaeo.engine.laboratory.Timeline.Week;
import org.openaeo.engine.selection.Choice;
import org.openaeo.engine.selection.Lane;
import org.openaeo.engine.selection.Selection;
import org.openaeo.engine.selection.SelectionKind;
import org.openaeo.engine.strategy.Order;

/** Keeps the accounts of one run, week by week. */
final class Accounts {
    private final Ledger ledger;
    private final RandomShare randomShare = new RandomShare();

    Accounts(Ledger ledger) {
        this.ledger = ledger;
    }

    WeekResult close(Week week, Declarations batch, Selection selection, double[] values, Order order, double drift) {
        Tally all = new Tally();
        Tally trusted = new Tally();
        int trustedRows = 0;
        for (int row : week.rows()) {
            trustedRows += ledger.trusted(row) ? 1 : 0;
            all.known(row);
            if (ledger.trusted(row)) {
                trusted.known(row);
            }
        }
        int random = 0;
        int randomHits = 0;
        int explored = 0;
        int exploredHits = 0;
        for (Choice choice : selection.choices()) {
            if (choice.lane() != Lane.RED) {
                continue;
            }
            int row = week.rows()[choice.row()];
            all.inspect(row);
            if (ledger.trusted(row)) {
                trusted.inspect(row);
            }
            int labelled = ledger.known(row) ? 1 : 0;
            int hit = ledger.irregular(row) ? 1 : 0;
            if (choice.kind() == SelectionKind.RANDOM) {
                random += labelled;
                randomHits += hit;
            } else if (order.explored().get(choice.row())) {
                explored += labelled;
                exploredHits += hit;
            }
        }
        randomShare.add(batch.size(), random, randomHits);
        Estimate corrected =
                Corrected.of(batch, selection, values).total(place -> ledger.irregular(week.rows()[place]) ? 1 : 0);
        return new WeekResult(
                week.number(),
                week.begins(),
                batch.size(),
                all.irregular,
                all.revenue,
                all.inspections,
                all.labelled,
                all.hits,
                all.recovered,
                bestRevenue(week.rows(), all.inspections),
                random,
                randomHits,
                explored,
                exploredHits,
                order.rate(),
                trustedRows,
                trusted.irregular,
                trusted.inspections,
                trusted.hits,
                drift,
                randomShare.share(),
                corrected);
    }

    private double bestRevenue(int[] rows, int inspections) {
        double[] revenues =
                Arrays.stream(rows).mapToDouble(ledger::revenue).sorted().toArray();
        double sum = 0;
        for (int at = Math.max(0, revenues.length - inspections); at < revenues.length; at++) {
            sum += revenues[at];
        }
        return sum;
    }

    /** What there was, what was looked at and what was found. */
    private final class Tally {
        private int irregular;
        private double revenue;
        private int inspections;
        private int labelled;
        private int hits;
        private double recovered;

        void known(int row) {
            irregular += ledger.irregular(row) ? 1 : 0;
            revenue += ledger.revenue(row);
        }

        void inspect(int row) {
            inspections++;
            labelled += ledger.known(row) ? 1 : 0;
            hits += ledger.irregular(row) ? 1 : 0;
            recovered += ledger.revenue(row);
        }
    }
}
