package org.openaeo.engine.model;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Trees}. */
final class TreesForm {
    private static final int BYTES_PER_NODE = 16;
    private static final int DEEPEST = 64;

    private TreesForm() {}

    static void write(Trees trees, DataOutput out) throws IOException {
        out.writeInt(trees.features());
        out.writeFloat(trees.base());
        out.writeInt(trees.count());
        for (int root : trees.roots()) {
            out.writeInt(root);
        }
        out.writeInt(trees.nodes());
        for (int node = 0; node < trees.nodes(); node++) {
            out.writeInt(trees.split()[node]);
            out.writeFloat(trees.number()[node]);
            out.writeInt(trees.left()[node]);
            out.writeFloat(trees.cover()[node]);
        }
    }

    /** Reads trees that cannot lead astray: every walk ends in a leaf and reads features there are. */
    static Trees read(DataInput in, int features, long available) throws IOException {
        int told = in.readInt();
        float base = in.readFloat();
        int[] roots = new int[size(in, available / Integer.BYTES)];
        for (int tree = 0; tree < roots.length; tree++) {
            roots[tree] = in.readInt();
        }
        int nodes = size(in, available / BYTES_PER_NODE);
        Trees trees = new Trees(told, base, roots, new int[nodes], new float[nodes], new int[nodes], new float[nodes]);
        for (int node = 0; node < nodes; node++) {
            trees.split()[node] = in.readInt();
            trees.number()[node] = in.readFloat();
            trees.left()[node] = in.readInt();
            trees.cover()[node] = in.readFloat();
        }
        require(told == features && Float.isFinite(base), "trees of other features");
        for (int root : roots) {
            check(trees, root, 0);
        }
        return trees;
    }

    private static void check(Trees trees, int node, int depth) throws IOException {
        require(node >= 0 && node < trees.nodes() && depth <= DEEPEST, "a tree leads astray");
        require(Float.isFinite(trees.number()[node]) && trees.cover()[node] >= 0, "a tree holds no numbers");
        int split = trees.split()[node];
        if (split >= 0) {
            int left = trees.left()[node];
            require(split >>> 1 < trees.features() && left > node && left + 1 < trees.nodes(), "a tree leads astray");
            check(trees, left, depth + 1);
            check(trees, left + 1, depth + 1);
        }
    }

    private static int size(DataInput in, long most) throws IOException {
        int size = in.readInt();
        require(size >= 0 && size <= most, "impossible size");
        return size;
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
