package org.openaeo.engine.simulation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** The importers behind the population, with their habits and leanings, and the traders nobody has registered. */
final class Importers {
    private static final double HABITUAL = 0.07;
    private static final double HABITUAL_LEAN = 2.0;
    private static final double TRUSTED_LEAN = -1.8;
    private static final double RING = 0.03;
    private static final double PLANTED_NEWCOMERS = 0.4;
    private static final double PLANTED_LEAN = 2.4;
    private static final double USUAL_WORTH = 14_000;
    /** Declarations a newcomer makes before it is gone, about. */
    private static final int NEWCOMER_ROWS = 8;

    /** Newcomers who trade at the same time, at most: they alone would grow with the trade. */
    private static final int MOST_NEWCOMERS = 50_000;

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
        List<Population.Member> members = population.inRole(OperatorRole.IMPORTER);
        registered = new Importer[members.size()];
        for (int number = 0; number < registered.length; number++) {
            registered[number] = make(members.get(number), number);
        }
        share = new WeightedChoice(
                members.stream().mapToDouble(Population.Member::weight).toArray());
        double stays = settings.days() / ((LONGEST_STAY + SHORTEST_STAY) / 2.0);
        double places = settings.rows() * settings.newcomerShare() / (NEWCOMER_ROWS * Math.max(1, stays));
        newcomers = new Importer[(int) Math.clamp(places, 4, MOST_NEWCOMERS)];
        generations = new int[newcomers.length];
        Arrays.fill(generations, -1);
    }

    /** Who makes a declaration on a day, the day counted from 0. */
    Importer any(int day, Draws draws) {
        return draws.chance(settings.newcomerShare()) ? newcomer(day, draws) : registered[share.draw(draws)];
    }

    private Importer make(Population.Member member, int number) {
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.FLOWS, number);
        Operator operator = member.operator();
        int habits = habits(operator.size(), draws);
        boolean habitual = draws.chance(HABITUAL);
        double nature = draws.normal() * 0.5 + (habitual ? HABITUAL_LEAN : 0);
        boolean trusted = settings.effects().trust() && member.trust().everTrusted();
        return new Importer(
                operator,
                (settings.effects().parties() ? nature : 0) + (trusted ? TRUSTED_LEAN : 0),
                style(draws),
                settings.effects().trust() ? member.trust().betrayedFrom() : LocalDate.MAX,
                draws.chance(RING),
                false,
                flows(operator.tin(), habits, draws),
                pace(habits));
    }

    /** Whoever holds one of the newcomers' places that day; each stays for some weeks and never comes back. */
    private Importer newcomer(int day, Draws draws) {
        int place = draws.below(newcomers.length);
        double patience = Draws.uniformOf(settings.seed() ^ 0x57a9, place);
        int stay = SHORTEST_STAY + (int) (patience * (LONGEST_STAY - SHORTEST_STAY));
        int generation = (day + place % stay) / stay;
        if (generations[place] != generation) {
            generations[place] = generation;
            newcomers[place] = makeNewcomer(Math.addExact(Math.multiplyExact(generation, newcomers.length), place));
        }
        return newcomers[place];
    }

    private Importer makeNewcomer(int number) {
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.NEWCOMER, number);
        Operator nobody =
                new Operator(tins.newcomer(number), "", "XA", OperatorRole.IMPORTER, OperatorSize.MICRO, List.of());
        boolean planted = draws.chance(PLANTED_NEWCOMERS) && settings.effects().newcomers();
        double nature = settings.effects().parties() ? draws.normal() * 0.4 : 0;
        int habits = 1 + draws.below(2);
        return new Importer(
                nobody,
                nature + (planted ? PLANTED_LEAN : 0),
                style(draws),
                LocalDate.MAX,
                false,
                true,
                flows(nobody.tin(), habits, draws),
                pace(habits));
    }

    private static int habits(OperatorSize size, Draws draws) {
        return switch (size) {
            case MICRO -> 1 + draws.below(3);
            case SMALL -> 2 + draws.below(6);
            case MEDIUM -> 4 + draws.below(14);
            case LARGE -> 10 + draws.below(50);
        };
    }

    private double[] style(Draws draws) {
        double[] style = new double[FraudKind.all().size()];
        for (int kind = 0; kind < style.length; kind++) {
            style[kind] = draws.normal() * (settings.effects().parties() ? 0.8 : 0);
        }
        return style;
    }

    /** Most of an importer's lines lie in the chapter of its first. */
    private Flow[] flows(String tin, int count, Draws draws) {
        Flow[] made = new Flow[count];
        int first = flows.anyLine(draws);
        double worth = draws.logNormal(USUAL_WORTH, 0.8);
        for (int habit = 0; habit < count; habit++) {
            int line = habit == 0 ? first : draws.chance(0.25) ? flows.anyLine(draws) : flows.lineLike(first, draws);
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
