package org.openaeo.engine.strategy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Several strategies that share the capacity: each gets its part of every stretch of the order, however long a stretch
 * ceilings and offices leave.
 *
 * <p>Each strategy is asked once for a batch. A later one is not shown what earlier ones take with their share, so none
 * is wasted on rows that are inspected anyway.
 */
final class Hybrid implements Strategy {
    private final List<Part> parts;

    record Part(Strategy strategy, double share) {}

    Hybrid(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    @Override
    public Order order(Batch batch) {
        List<Order> orders = new ArrayList<>();
        double[] multipliers = batch.multipliers().clone();
        for (Part part : parts) {
            int budget = (int) Math.max(1, Math.round(part.share() * batch.budget()));
            Order order = part.strategy().order(among(batch, multipliers.clone(), budget));
            for (int place = 0; place < Math.min(budget, order.rows().length); place++) {
                multipliers[order.rows()[place]] = 0;
            }
            orders.add(order);
        }
        return merged(orders, batch.size());
    }

    @Override
    public void learn(Results results) {
        parts.forEach(part -> part.strategy().learn(results));
    }

    private static Batch among(Batch batch, double[] multipliers, int budget) {
        return new Batch(
                batch.number(),
                batch.declarations(),
                batch.scores(),
                multipliers,
                budget,
                batch.leaves(),
                batch.drift(),
                batch.quality(),
                batch.oracle(),
                batch.seed());
    }

    /** Always the part that lags most behind its share goes next. */
    private Order merged(List<Order> orders, int size) {
        int[] rows = new int[size];
        BitSet taken = new BitSet(size);
        BitSet explored = new BitSet(size);
        int[] next = new int[parts.size()];
        double[] credit = new double[parts.size()];
        int count = 0;
        while (true) {
            int lagging = -1;
            for (int part = 0; part < next.length; part++) {
                skipTaken(orders.get(part), next, part, taken);
                boolean has = next[part] < orders.get(part).rows().length;
                credit[part] += has ? parts.get(part).share() : 0;
                if (has && (lagging < 0 || credit[part] > credit[lagging] + 1e-9)) {
                    lagging = part;
                }
            }
            if (lagging < 0) {
                break;
            }
            credit[lagging]--;
            int row = orders.get(lagging).rows()[next[lagging]++];
            taken.set(row);
            explored.set(row, orders.get(lagging).explored().get(row));
            rows[count++] = row;
        }
        double rate = 0;
        for (int part = 0; part < parts.size(); part++) {
            rate += parts.get(part).share() * orders.get(part).rate();
        }
        return new Order(java.util.Arrays.copyOf(rows, count), explored, rate);
    }

    private static void skipTaken(Order order, int[] next, int part, BitSet taken) {
        while (next[part] < order.rows().length && taken.get(order.rows()[next[part]])) {
            next[part]++;
        }
    }
}
