package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The importers behind the population, with their habits and leanings, and the traders nobody has registered. */
final class Importers {
    private static final double HABITUAL = 0.07;
    private static final double RING = 0.03;
    private static final double TURNCOATS = 0.06;
    private static final double PLANTED_NEWCOMERS = 0.4;
    /** Declarations a newcomer makes before it is gone, about. */
    private static final int NEWCOMER_ROWS = 8;

    private static final int LONGEST_STAY = 60;
    private static final int SHORTEST_STAY = 10;

    private final TradeSettings settings;
    private final Flows flows;
    private final Tins tins;
    private final Importer[] registered;
    private final WeightedChoice share;
    private final Importer[] newcomers;
    private final int[] generations;

    Importers(TradeSettings settings, Population population, Flows flows) {
        this.settings = settings;
        this.flows = flows;
        tins = new Tins(settings.seed());
        List<Operator> operators = population.inRole(OperatorRole.IMPORTER);
        registered = new Importer[operators.size()];
        double[] weights = new double[operators.size()];
        for (int number = 0; number < registered.length; number++) {
            weights[number] = population.weight(operators.get(number));
            registered[number] = make(operators.get(number), weights[number], number);
        }
        share = new WeightedChoice(weights);
        long days = ChronoUnit.DAYS.between(settings.from(), settings.to()) + 1;
        double stays = days / ((LONGEST_STAY + SHORTEST_STAY) / 2.0);
        int places = (int) Math.clamp(
                settings.rows() * settings.newcomerShare() / (NEWCOMER_ROWS * Math.max(1, stays)), 4, 1_000_000);
        newcomers = new Importer[places];
        generations = new int[places];
        Arrays.fill(generations, -1);
    }

    Importer any(int day, Draws draws) {
        return draws.chance(settings.newcomerShare()) ? newcomer(day, draws) : registered[share.draw(draws)];
    }

    private Importer make(Operator operator, double weight, int number) {
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.FLOWS, number);
        int habits = switch (operator.size()) {
            case MICRO -> 1 + draws.below(3);
            case SMALL -> 2 + draws.below(6);
            case MEDIUM -> 4 + draws.below(14);
            case LARGE -> 10 + draws.below(50);
        };
        boolean trusted = settings.trustEffect() && !operator.trust().isEmpty();
        double lean = draws.normal() * 0.5 + (draws.chance(HABITUAL) ? 2.0 : 0) - (trusted ? 1.8 : 0);
        LocalDate goesBadOn = LocalDate.MAX;
        double turn = draws.uniform();
        double when = draws.between(0.2, 0.8);
        if (trusted && turn < TURNCOATS) {
            goesBadOn =
                    settings.from().plusDays((long) (when * ChronoUnit.DAYS.between(settings.from(), settings.to())));
        }
        return new Importer(
                operator.tin(),
                operator,
                lean,
                style(draws),
                goesBadOn,
                draws.chance(RING),
                false,
                habits(operator.tin(), habits, draws),
                pace(habits));
    }

    /** Whoever holds one of the newcomers' places that day; each stays for some weeks and never comes back. */
    private Importer newcomer(int day, Draws draws) {
        int place = draws.below(newcomers.length);
        int stay = SHORTEST_STAY
                + (int) (Draws.uniformOf(settings.seed() ^ 0x57a9, place) * (LONGEST_STAY - SHORTEST_STAY));
        int generation = (day + place % stay) / stay;
        if (generations[place] != generation) {
            generations[place] = generation;
            newcomers[place] = makeNewcomer(generation * newcomers.length + place);
        }
        return newcomers[place];
    }

    private Importer makeNewcomer(int number) {
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.NEWCOMER, number);
        String tin = tins.newcomer(number);
        Operator nobody = new Operator(tin, "", "XA", OperatorRole.IMPORTER, OperatorSize.MICRO, List.of());
        double lean = draws.normal() * 0.4 + (draws.chance(PLANTED_NEWCOMERS) ? 2.4 : 0.2);
        int habits = 1 + draws.below(2);
        return new Importer(
                tin, nobody, lean, style(draws), LocalDate.MAX, false, true, habits(tin, habits, draws), pace(habits));
    }

    private static double[] style(Draws draws) {
        double[] style = new double[FraudKind.all().size()];
        for (int kind = 0; kind < style.length; kind++) {
            style[kind] = draws.normal() * 0.8;
        }
        return style;
    }

    /** Two thirds of an importer's lines lie in the chapter of its first. */
    private Flow[] habits(String tin, int count, Draws draws) {
        Flow[] made = new Flow[count];
        int first = flows.anyLine(draws);
        String chapter = Tariff.aurelia().line(first).chapter();
        double worth = draws.logNormal(14_000, 0.8);
        for (int habit = 0; habit < count; habit++) {
            int line = habit == 0 ? first : flows.anyLine(draws);
            for (int again = 0; again < 12; again++) {
                if (Tariff.aurelia().line(line).chapter().equals(chapter) || draws.chance(0.06)) {
                    break;
                }
                line = flows.anyLine(draws);
            }
            made[habit] = flows.make(line, tin, worth, draws);
        }
        return made;
    }

    private static WeightedChoice pace(int habits) {
        double[] pace = new double[habits];
        for (int habit = 0; habit < habits; habit++) {
            pace[habit] = 1.0 / (habit + 1);
        }
        return new WeightedChoice(pace);
    }
}
