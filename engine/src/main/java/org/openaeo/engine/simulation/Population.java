package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/**
 * The registered operators of Aurelia and its partners: the same seed, the same operators, whatever the number of
 * declarations.
 *
 * <p>Sizes follow a rank-size law with an exponent near one, as those of real importers do: the largest hundredth
 * makes about a quarter of the trade, the smaller half a twentieth.
 */
public final class Population {
    private static final double RANK_OFFSET = 4;
    private static final double RANK_EXPONENT = 1.04;

    private final List<Member> members;

    /**
     * An operator with what only the model knows of it.
     *
     * @param weight how much of its role's trade is its own, against the others in the role
     * @param trust when it is trusted, and when it betrays that
     */
    record Member(Operator operator, double weight, TrustHistory trust) {}

    private Population(List<Member> members) {
        this.members = members;
    }

    public static Population of(TradeSettings settings) {
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.POPULATION, 0);
        Names names = new Names();
        Tins tins = new Tins(settings.seed());
        List<Member> members = new ArrayList<>();
        for (OperatorRole role : OperatorRole.values()) {
            int last = OperatorRole.lastOf(role, settings.operators());
            int count = last - members.size();
            int[] ranks = shuffled(count, draws);
            for (int at = 0; at < count; at++) {
                String country = role == OperatorRole.EXPORTER ? (at % 5 < 3 ? "XB" : "XC") : "XA";
                OperatorSize size = size((ranks[at] + 0.5) / count);
                TrustHistory trust = TrustHistory.draw(settings, role, size, draws);
                Operator operator = new Operator(
                        tins.registered(country, members.size()),
                        names.next(country, draws),
                        country,
                        role,
                        size,
                        trust.spells());
                double weight = StrictMath.pow(ranks[at] + RANK_OFFSET, -RANK_EXPONENT) * draws.logNormal(1, 0.12);
                members.add(new Member(operator, weight, trust));
            }
        }
        return new Population(List.copyOf(members));
    }

    public List<Operator> operators() {
        return members.stream().map(Member::operator).toList();
    }

    List<Member> inRole(OperatorRole role) {
        return members.stream()
                .filter(member -> member.operator().role() == role)
                .toList();
    }

    private static OperatorSize size(double place) {
        if (place < 0.025) {
            return OperatorSize.LARGE;
        }
        if (place < 0.12) {
            return OperatorSize.MEDIUM;
        }
        return place < 0.45 ? OperatorSize.SMALL : OperatorSize.MICRO;
    }

    private static int[] shuffled(int count, Draws draws) {
        int[] numbers = new int[count];
        for (int at = 0; at < count; at++) {
            int with = draws.below(at + 1);
            numbers[at] = numbers[with];
            numbers[with] = at;
        }
        return numbers;
    }
}
