package org.openaeo.engine.simulation;

import java.util.ArrayList;
import java.util.List;

/** The registered operators of Aurelia and its partners: the same seed, the same operators. */
public final class Population {
    private static final double IMPORTERS = 0.66;
    private static final double DECLARANTS = 0.08;
    private static final double CARRIERS = 0.04;
    private static final double WAREHOUSES = 0.04;

    private final List<Operator> operators = new ArrayList<>();
    private final double[] weights;

    private Population(TradeSettings settings) {
        Draws draws = Draws.of(settings.seed(), Draws.Purpose.POPULATION, 0);
        Names names = new Names();
        Tins tins = new Tins(settings.seed());
        TrustHistory trust = new TrustHistory(settings);
        weights = new double[settings.operators()];
        for (int number = 0; number < settings.operators(); number++) {
            OperatorRole role = role((number + 0.5) / settings.operators());
            // A Pareto tail: the largest hundredth makes about a third of the trade.
            double weight = StrictMath.pow(1 - draws.uniform(), -1 / 1.15);
            weights[number] = Math.min(weight, settings.operators() / 8.0);
            String country = role == OperatorRole.EXPORTER ? (number % 5 < 3 ? "XB" : "XC") : "XA";
            OperatorSize size = size(weights[number]);
            operators.add(new Operator(
                    tins.registered(country, number),
                    names.next(country, draws),
                    country,
                    role,
                    size,
                    trust.of(role, size, draws)));
        }
    }

    public static Population of(TradeSettings settings) {
        return new Population(settings);
    }

    public List<Operator> operators() {
        return List.copyOf(operators);
    }

    List<Operator> inRole(OperatorRole role) {
        return operators.stream().filter(operator -> operator.role() == role).toList();
    }

    /** How much of the trade is the operator's, against the others. */
    double weight(Operator operator) {
        return weights[operators.indexOf(operator)];
    }

    private static OperatorRole role(double place) {
        if (place < IMPORTERS) {
            return OperatorRole.IMPORTER;
        }
        if (place < IMPORTERS + DECLARANTS) {
            return OperatorRole.DECLARANT;
        }
        if (place < IMPORTERS + DECLARANTS + CARRIERS) {
            return OperatorRole.CARRIER;
        }
        return place < IMPORTERS + DECLARANTS + CARRIERS + WAREHOUSES ? OperatorRole.WAREHOUSE : OperatorRole.EXPORTER;
    }

    private static OperatorSize size(double weight) {
        if (weight < 1.6) {
            return OperatorSize.MICRO;
        }
        if (weight < 4) {
            return OperatorSize.SMALL;
        }
        return weight < 15 ? OperatorSize.MEDIUM : OperatorSize.LARGE;
    }
}
