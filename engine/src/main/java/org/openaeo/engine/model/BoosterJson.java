package org.openaeo.engine.model;

import java.util.ArrayDeque;
import java.util.Deque;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the training library's own model, in its documented JSON form, into {@link Trees}. */
final class BoosterJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private BoosterJson() {}

    /**
     * @param json one booster of plain trees with one output
     * @param logistic whether the base score is a probability, to be turned into a margin
     * @param rounds how many of the trees count, from the first
     */
    static Trees parse(byte[] json, boolean logistic, int rounds) {
        JsonNode learner = MAPPER.readTree(json).required("learner");
        JsonNode parameters = learner.required("learner_model_param");
        JsonNode trees = learner.required("gradient_booster").required("model").required("trees");
        int count = Math.min(rounds, trees.size());
        int nodes = 0;
        for (int tree = 0; tree < count; tree++) {
            nodes += reachable(trees.get(tree));
        }
        Filler filler = new Filler(count, nodes);
        for (int tree = 0; tree < count; tree++) {
            filler.add(tree, trees.get(tree));
        }
        float base = baseScore(parameters.required("base_score").stringValue(), logistic);
        int features = Integer.parseInt(parameters.required("num_feature").stringValue());
        return new Trees(features, base, filler.roots, filler.split, filler.number, filler.left, filler.cover);
    }

    private static float baseScore(String text, boolean logistic) {
        String number = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
        float score = Float.parseFloat(number);
        // the library's own single-precision logit
        return logistic ? (float) -Math.log(1.0f / score - 1.0f) : score;
    }

    private static int reachable(JsonNode tree) {
        JsonNode lefts = tree.required("left_children");
        JsonNode rights = tree.required("right_children");
        Deque<Integer> open = new ArrayDeque<>();
        open.push(0);
        int nodes = 0;
        while (!open.isEmpty()) {
            int node = open.pop();
            nodes++;
            if (lefts.get(node).intValue() >= 0) {
                open.push(lefts.get(node).intValue());
                open.push(rights.get(node).intValue());
            }
        }
        return nodes;
    }

    private static final class Filler {
        final int[] roots;
        final int[] split;
        final float[] number;
        final int[] left;
        final float[] cover;
        private int used;

        Filler(int trees, int nodes) {
            roots = new int[trees];
            split = new int[nodes];
            number = new float[nodes];
            left = new int[nodes];
            cover = new float[nodes];
        }

        void add(int tree, JsonNode json) {
            roots[tree] = used++;
            place(json, 0, roots[tree]);
        }

        private void place(JsonNode json, int from, int to) {
            number[to] = json.required("split_conditions").get(from).floatValue();
            cover[to] = json.required("sum_hessian").get(from).floatValue();
            int leftFrom = json.required("left_children").get(from).intValue();
            if (leftFrom < 0) {
                split[to] = Trees.LEAF;
                return;
            }
            int missingLeft = json.required("default_left").get(from).intValue();
            split[to] = json.required("split_indices").get(from).intValue() * 2 + missingLeft;
            left[to] = used;
            used += 2;
            int children = left[to];
            place(json, leftFrom, children);
            place(json, json.required("right_children").get(from).intValue(), children + 1);
        }
    }
}
