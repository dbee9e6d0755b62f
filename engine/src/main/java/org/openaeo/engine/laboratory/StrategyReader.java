package org.openaeo.engine.laboratory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.openaeo.engine.selection.PlanNode;
import org.openaeo.engine.strategy.BanditKind;
import org.openaeo.engine.strategy.Method;
import org.openaeo.engine.strategy.StrategySpec;
import org.openaeo.engine.strategy.StrategySpec.Hybrid.Part;

/** Makes a strategy out of its mapping, noting every fault on the way. */
final class StrategyReader {
    private static final StrategySpec SCORE = new StrategySpec.Plain(Method.SCORE);
    private static final StrategySpec RANDOM = new StrategySpec.Plain(Method.RANDOM);

    private StrategyReader() {}

    static StrategySpec read(PlanNode node) {
        StrategySpec spec = byMethod(node);
        node.noOthers();
        return spec;
    }

    private static StrategySpec byMethod(PlanNode node) {
        String by = node.text("by").orElse("");
        Method method = Method.named(by).orElse(null);
        if (method == null) {
            if (!by.isEmpty()) {
                node.fault("by", "not_one_of", by, known());
            }
            return SCORE;
        }
        return switch (method) {
            case RANDOM, RISKY_PROFILES, SCORE, EXPECTED_REVENUE, UNCERTAINTY, DIVERSITY, BADGE, BATE ->
                new StrategySpec.Plain(method);
            case BLEND -> new StrategySpec.Blend(node.number("revenue_weight", 0, 1, 0));
            case GATED -> new StrategySpec.Gated(node.optionalNumber("threshold", 0, 1, 0.65));
            case HYBRID -> hybrid(node);
            case ADAPTIVE -> adaptive(node);
            case ORACLE -> {
                node.fault("by", "oracle_not_here");
                yield SCORE;
            }
        };
    }

    private static StrategySpec hybrid(PlanNode node) {
        List<Part> parts = new ArrayList<>();
        double sum = 0;
        for (PlanNode part : node.nodes("parts")) {
            double share = part.number("share", 0.001, 1, 1);
            sum += share;
            parts.add(new Part(read(part), share));
        }
        if (Math.abs(sum - 1) > 1e-6) {
            node.fault("parts", "shares_not_one", sum);
            return SCORE;
        }
        return new StrategySpec.Hybrid(parts);
    }

    private static StrategySpec adaptive(PlanNode node) {
        StrategySpec exploit =
                node.optionalNode("exploit").map(StrategyReader::read).orElse(SCORE);
        StrategySpec explore =
                node.optionalNode("explore").map(StrategyReader::read).orElse(RANDOM);
        String[] bandits =
                Arrays.stream(BanditKind.values()).map(BanditKind::code).toArray(String[]::new);
        String bandit = node.optionalOneOf("bandit", BanditKind.EXP3S.code(), bandits);
        boolean drift = node.optionalOneOf("drift", "yes", "yes", "no").equals("yes");
        return new StrategySpec.Adaptive(
                exploit, explore, BanditKind.named(bandit).orElse(BanditKind.EXP3S), drift);
    }

    private static String known() {
        return Arrays.stream(Method.values())
                .filter(method -> method != Method.ORACLE)
                .map(Method::code)
                .collect(Collectors.joining(", "));
    }
}
