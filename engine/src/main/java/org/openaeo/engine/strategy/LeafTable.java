package org.openaeo.engine.strategy;

/**
 * Where each row of a batch ends in each tree of a model.
 *
 * @param trees how many trees there are
 * @param leaves row by row, the number of the leaf's node in each tree
 */
@SuppressWarnings("ArrayRecordComponent") // rows times trees; compared by nobody
public record LeafTable(int trees, short[] leaves) {
    public LeafTable {
        if (trees < 1 || leaves.length % trees != 0) {
            throw new IllegalArgumentException(leaves.length + " leaves for " + trees + " trees");
        }
    }

    public int rows() {
        return leaves.length / trees;
    }

    short leaf(int row, int tree) {
        return leaves[row * trees + tree];
    }
}
