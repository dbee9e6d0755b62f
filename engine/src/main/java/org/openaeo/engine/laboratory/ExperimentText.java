package org.openaeo.engine.laboratory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

import org.openaeo.engine.model.RollingSettings;
import org.openaeo.engine.selection.PlanFault;
import org.openaeo.engine.selection.PlanNode;
import org.openaeo.engine.selection.PlanReading;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.engine.strategy.Method;
import org.openaeo.engine.strategy.StrategySpec;

/** Experiments as text, in YAML or in JSON. What is wrong with one is told all at once. */
public final class ExperimentText {
    private static final int FORMAT = 1;
    private static final List<String> PLAN_KEYS = List.of("capacity", "trust_policy", "rules");

    private final List<PlanFault> faults = new ArrayList<>();

    private ExperimentText() {}

    public static ExperimentReading read(String text) {
        ExperimentText reader = new ExperimentText();
        return PlanText.tree(text, reader.faults)
                .flatMap(reader::experiment)
                .<ExperimentReading>map(ExperimentReading.Accepted::new)
                .orElseGet(() -> new ExperimentReading.Refused(reader.faults));
    }

    /** An experiment to start from, with comments. */
    public static String exampleYaml() {
        try (InputStream in = ExperimentText.class.getResourceAsStream("example-experiment.yaml")) {
            if (in == null) {
                throw new IllegalStateException("example-experiment.yaml is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<Experiment> experiment(Map<?, ?> tree) {
        PlanNode root = new PlanNode("", tree, faults);
        root.number("openaeo_laboratory", FORMAT, FORMAT, FORMAT);
        String name = root.text("name").orElse("");
        LocalDate from = day(root, "from");
        LocalDate to = day(root, "to");
        if (to.isBefore(from)) {
            root.fault("to", "ends_before_it_begins");
        }
        List<Long> seeds = seeds(root);
        String candidates = root.optionalOneOf("candidates", "all", "all", "inspected");
        double known = root.optionalNumber("known_before", 0, 1, 1);
        int trainEvery = root.optionalWhole("train_every_weeks", 1, 52, 1);
        RollingSettings learning =
                root.optionalNode("learning").map(ExperimentText::learning).orElse(RollingSettings.DEFAULT);
        List<Policy> policies = policies(root);
        root.noOthers();
        if (seeds.size() * policies.size() > Experiment.MOST_RUNS) {
            root.fault("policies", "too_many_runs", seeds.size() * policies.size(), Experiment.MOST_RUNS);
        }
        return faults.isEmpty()
                ? Optional.of(new Experiment(
                        name,
                        from,
                        to,
                        seeds,
                        candidates.equals("all") ? Experiment.Candidates.ALL : Experiment.Candidates.INSPECTED,
                        known,
                        trainEvery,
                        learning,
                        policies))
                : Optional.empty();
    }

    private static LocalDate day(PlanNode root, String key) {
        if (!root.has(key)) {
            root.fault(key, "missing");
        }
        return root.date(key).orElse(LocalDate.EPOCH);
    }

    /** A number of them, or a list of their own. */
    private static List<Long> seeds(PlanNode root) {
        Object stated = root.raw("seeds");
        if (stated instanceof Integer count && count >= 1 && count <= Experiment.MOST_RUNS) {
            return LongStream.rangeClosed(1, count).boxed().toList();
        }
        if (stated instanceof List<?> list && !list.isEmpty() && list.stream().allMatch(Integer.class::isInstance)) {
            return list.stream()
                    .map(seed -> ((Integer) seed).longValue())
                    .distinct()
                    .toList();
        }
        root.fault("seeds", "no_seeds");
        return List.of(1L);
    }

    private static RollingSettings learning(PlanNode node) {
        RollingSettings usual = RollingSettings.DEFAULT;
        RollingSettings settings = new RollingSettings(
                node.optionalWhole("rounds", 1, 2_000, usual.rounds()),
                node.optionalWhole("depth", 1, 12, usual.depth()),
                node.optionalNumber("learning_rate", 0.001, 1, usual.learningRate()),
                node.optionalWhole("most_rows", 100, 10_000_000, usual.mostRows()),
                node.optionalOneOf("repeats", "yes", "yes", "no").equals("yes"));
        node.noOthers();
        return settings;
    }

    private List<Policy> policies(PlanNode root) {
        List<Policy> policies = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PlanNode node : root.nodes("policies")) {
            String name = node.text("name").orElse("");
            if (!names.add(name) && !name.isEmpty()) {
                node.fault("name", "policy_used_twice", name);
            }
            StrategySpec strategy =
                    node.node("strategy").map(StrategyReader::read).orElse(new StrategySpec.Plain(Method.SCORE));
            SelectionPlan plan = plan(node, name);
            int delay = node.optionalWhole("label_delay_days", 0, 365, 14);
            node.noOthers();
            if (!name.isEmpty()) {
                policies.add(new Policy(name, strategy, plan, delay));
            }
        }
        if (policies.isEmpty()) {
            root.fault("policies", "no_policies");
        }
        return policies;
    }

    /** The policy's keys that a plan has too, read as those of a plan. */
    private SelectionPlan plan(PlanNode node, String name) {
        double randomShare = node.optionalNumber("random_share", 0, 1, 0.1);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("openaeo_plan", 1);
        tree.put("name", name.isEmpty() ? "plan" : name);
        tree.put("ranking", Map.of("by", "probability"));
        tree.put("random_share", randomShare == 0 ? Policy.NO_RANDOM_SHARE : randomShare);
        tree.put("trust_policy", neutral());
        for (String key : PLAN_KEYS) {
            Object stated = node.raw(key);
            if (stated != null) {
                tree.put(key, stated);
            }
        }
        return switch (PlanText.read(tree)) {
            case PlanReading.Accepted accepted -> accepted.plan();
            case PlanReading.Refused refused -> {
                refused.faults()
                        .forEach(fault -> faults.add(
                                new PlanFault(node.path() + "." + fault.path(), fault.code(), fault.arguments())));
                yield SelectionPlan.standard();
            }
        };
    }

    private static Map<String, Object> neutral() {
        return Map.of("version", "none", "otherwise", Map.of("ceiling", 1, "multiplier", 1, "benefits", List.of()));
    }
}
