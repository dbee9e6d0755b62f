package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Aurelia's tariff, and which cheaper line lies beside each line for somebody who wants to take the wrong one. */
public final class Tariff {
    /** Duty in per cent left under an agreement of free trade. */
    static final double PREFERENTIAL_RATE = 0;

    private static final Tariff AURELIA = new Tariff(CsvTable.read(
            "goods.csv",
            row -> new GoodsLine(
                    row.getField("hs"),
                    Double.parseDouble(row.getField("rate")),
                    Double.parseDouble(row.getField("usd_per_kg")),
                    Double.parseDouble(row.getField("weight")),
                    Integer.parseInt(row.getField("peak")),
                    Map.of("en", row.getField("en"), "es", row.getField("es"), "fr", row.getField("fr")))));

    private final List<GoodsLine> lines;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final int[][] cheaperBeside;

    private Tariff(List<GoodsLine> lines) {
        this.lines = lines;
        for (int line = 0; line < lines.size(); line++) {
            numbers.put(lines.get(line).hs(), line);
        }
        cheaperBeside = new int[lines.size()][];
        for (int line = 0; line < lines.size(); line++) {
            cheaperBeside[line] = cheaperBeside(line);
        }
    }

    public static Tariff aurelia() {
        return AURELIA;
    }

    public List<GoodsLine> lines() {
        return lines;
    }

    public Optional<GoodsLine> line(String hs) {
        return Optional.ofNullable(numbers.get(hs)).map(lines::get);
    }

    GoodsLine line(int number) {
        return lines.get(number);
    }

    int size() {
        return lines.size();
    }

    /** Lines of the same heading, or else of the same chapter, at a lower rate. */
    int[] cheaperNeighbours(int line) {
        return cheaperBeside[line];
    }

    private int[] cheaperBeside(int line) {
        GoodsLine of = lines.get(line);
        List<Integer> heading = new ArrayList<>();
        List<Integer> chapter = new ArrayList<>();
        for (int other = 0; other < lines.size(); other++) {
            GoodsLine beside = lines.get(other);
            if (beside.rate() < of.rate() && beside.chapter().equals(of.chapter())) {
                chapter.add(other);
                if (beside.heading().equals(of.heading())) {
                    heading.add(other);
                }
            }
        }
        return (heading.isEmpty() ? chapter : heading)
                .stream().mapToInt(Integer::intValue).toArray();
    }
}
