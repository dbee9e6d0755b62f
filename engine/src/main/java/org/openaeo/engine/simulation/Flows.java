package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Makes the habits of importers: what from where, sold, shipped, carried and declared by whom. */
final class Flows {
    private static final String[] PROCEDURES = {"40", "42", "71"};
    private static final String[] IMPORT_TYPES = {"11", "12", "15", "21"};
    private static final String[] IMPORT_USES = {"21", "11", "22"};
    private static final String[] PAYMENTS = {"11", "14", "43"};
    private static final double ORIGIN_TASTE = 1.4;

    private final TradeSettings settings;
    private final Tariff tariff = Tariff.aurelia();
    private final List<Country> countries = Country.all();
    private final Parties parties;
    private final Routes routes;
    private final WeightedChoice lines;
    private final List<int[]> linesOfChapter = new ArrayList<>();
    private final List<WeightedChoice> choiceOfChapter = new ArrayList<>();
    private final int[] chapterOf;
    private final WeightedChoice[] originOf;

    Flows(TradeSettings settings, Parties parties, Routes routes) {
        this.settings = settings;
        this.parties = parties;
        this.routes = routes;
        lines = new WeightedChoice(
                IntStream.range(0, tariff.size()).mapToDouble(this::trade).toArray());
        chapterOf = chapters();
        originOf = new WeightedChoice[tariff.size()];
        for (int line = 0; line < tariff.size(); line++) {
            originOf[line] = origins(line);
        }
    }

    int anyLine(Draws draws) {
        return lines.draw(draws);
    }

    /** A line of the same chapter. */
    int lineLike(int line, Draws draws) {
        int chapter = chapterOf[line];
        return linesOfChapter.get(chapter)[choiceOfChapter.get(chapter).draw(draws)];
    }

    /** A habit around a line, of somebody whose consignments are worth about that many dollars. */
    Flow make(int line, String importer, double usdWorth, Draws draws) {
        int origin = originOf[line].draw(draws);
        double usdPerKg = tariff.line(line).usdPerKg();
        String seller = parties.seller(origin, draws);
        String declarant = parties.declarant(importer, draws);
        return new Flow(
                line,
                origin,
                routes.departure(origin, draws),
                routes.office(origin, usdPerKg, draws),
                seller,
                parties.sellerLean(seller),
                declarant,
                parties.declarantLean(declarant, importer),
                parties.carrier(draws),
                draws.logNormal(1, 0.16),
                Math.max(0.5, usdWorth / usdPerKg * draws.logNormal(1, 0.7)),
                skewed(PROCEDURES, draws),
                skewed(IMPORT_TYPES, draws),
                skewed(IMPORT_USES, draws),
                skewed(PAYMENTS, draws));
    }

    /** A few lines make most of the trade; the table's weights are flatter than trade is. */
    private double trade(int line) {
        return StrictMath.pow(tariff.line(line).weight(), 1.5)
                * StrictMath.exp(0.6 * Draws.normalOf(settings.seed() ^ 0x7a3e, line));
    }

    private int[] chapters() {
        Map<String, Integer> numbers = new HashMap<>();
        int[] chapter = new int[tariff.size()];
        for (int line = 0; line < chapter.length; line++) {
            chapter[line] = numbers.computeIfAbsent(tariff.line(line).chapter(), text -> numbers.size());
        }
        for (int number = 0; number < numbers.size(); number++) {
            int of = number;
            int[] members = IntStream.range(0, chapter.length)
                    .filter(line -> chapter[line] == of)
                    .toArray();
            linesOfChapter.add(members);
            choiceOfChapter.add(new WeightedChoice(
                    IntStream.of(members).mapToDouble(this::trade).toArray()));
        }
        return chapter;
    }

    /** Few countries supply most of a line: a taste for each pair makes the shares uneven, line by line. */
    private WeightedChoice origins(int line) {
        String chapter = tariff.line(line).chapter();
        return new WeightedChoice(IntStream.range(0, countries.size())
                .mapToDouble(country -> countries.get(country).weightFor(chapter)
                        * StrictMath.exp(
                                ORIGIN_TASTE * Draws.normalOf(settings.seed() ^ 0x0116, line * 1_000L + country)))
                .toArray());
    }

    private static String skewed(String[] codes, Draws draws) {
        double skew = draws.uniform();
        return codes[(int) (skew * skew * skew * codes.length)];
    }
}
