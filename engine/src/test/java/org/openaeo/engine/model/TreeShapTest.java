package org.openaeo.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Against Shapley's own definition, which sums over all subsets of the features. */
class TreeShapTest {
    private static final int FEATURES = 6;

    @Property(tries = 100)
    void isWhatShapleyDefined(@ForAll long seed) {
        Random random = new Random(seed);
        Trees trees = randomTrees(random, 3);
        TreeShap shap = new TreeShap(trees);

        for (int row = 0; row < 5; row++) {
            float[] values = randomRow(random);
            double[] contributions = shap.contributions(values);
            for (int feature = 0; feature < FEATURES; feature++) {
                assertThat(contributions[feature]).isCloseTo(byDefinition(trees, values, feature), within(1e-9));
            }
        }
    }

    private static double byDefinition(Trees trees, float[] row, int feature) {
        double sum = 0;
        for (int known = 0; known < 1 << FEATURES; known++) {
            if ((known >> feature & 1) == 0) {
                int size = Integer.bitCount(known);
                double weight = factorial(size) * factorial(FEATURES - size - 1) / factorial(FEATURES);
                sum += weight * (expected(trees, row, known | 1 << feature) - expected(trees, row, known));
            }
        }
        return sum;
    }

    private static double expected(Trees trees, float[] row, int known) {
        double sum = trees.base();
        for (int root : trees.roots()) {
            sum += expected(trees, root, row, known);
        }
        return sum;
    }

    /** The mean of the leaves that the row may end in, where the rest of its features is unknown. */
    private static double expected(Trees trees, int node, float[] row, int known) {
        if (trees.split()[node] < 0) {
            return trees.number()[node];
        }
        int left = trees.left()[node];
        int tested = trees.split()[node] >>> 1;
        if ((known >> tested & 1) != 0) {
            return expected(trees, trees.goesLeft(node, row[tested]) ? left : left + 1, row, known);
        }
        double leftCover = trees.cover()[left];
        double rightCover = trees.cover()[left + 1];
        return (leftCover * expected(trees, left, row, known) + rightCover * expected(trees, left + 1, row, known))
                / (leftCover + rightCover);
    }

    private static double factorial(int number) {
        return number < 2 ? 1 : number * factorial(number - 1);
    }

    /** Trees up to ten levels deep in which features come again, and some branches no training row took. */
    private static Trees randomTrees(Random random, int count) {
        List<Node> nodes = new ArrayList<>();
        int[] roots = new int[count];
        for (int tree = 0; tree < count; tree++) {
            roots[tree] = nodes.size();
            nodes.add(new Node());
            grow(nodes, roots[tree], random, 10, 1 + random.nextInt(1_000));
        }
        int size = nodes.size();
        Trees trees = new Trees(FEATURES, 0.25f, roots, new int[size], new float[size], new int[size], new float[size]);
        for (int node = 0; node < size; node++) {
            trees.split()[node] = nodes.get(node).split;
            trees.number()[node] = nodes.get(node).number;
            trees.left()[node] = nodes.get(node).left;
            trees.cover()[node] = nodes.get(node).cover;
        }
        return trees;
    }

    private static void grow(List<Node> nodes, int at, Random random, int levels, float cover) {
        Node node = nodes.get(at);
        node.cover = cover;
        node.number = (float) random.nextGaussian();
        if (levels > 0 && random.nextInt(5) > 0 && cover > 0 && nodes.size() < 400) {
            node.split = random.nextInt(FEATURES) * 2 + random.nextInt(2);
            node.left = nodes.size();
            nodes.add(new Node());
            nodes.add(new Node());
            float left = random.nextInt(6) == 0 ? 0 : (float) Math.floor(cover * random.nextFloat());
            grow(nodes, node.left, random, levels - 1, left);
            grow(nodes, node.left + 1, random, levels - 1, cover - left);
        }
    }

    private static float[] randomRow(Random random) {
        float[] row = new float[FEATURES];
        for (int feature = 0; feature < FEATURES; feature++) {
            row[feature] = random.nextInt(6) == 0 ? Float.NaN : (float) random.nextGaussian();
        }
        return row;
    }

    private static final class Node {
        private int split = Trees.LEAF;
        private int left;
        private float number;
        private float cover;
    }
}
