package org.openaeo.engine.selection;

import java.util.Arrays;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Dictionary;
import org.openaeo.engine.declaration.Field;

/** What is left for each code of one column (offices, or trust levels), counted down as rows are taken. */
final class Allowance {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final int[] column;
    private final String[] names;
    private final int[] declarations;
    private final int[] left;
    private final int[] held;

    Allowance(Declarations from, Field field) {
        column = from.codeColumn(field);
        Dictionary dictionary = from.dictionary(field);
        names = new String[dictionary.size() + 1];
        names[0] = "";
        for (int code = 0; code < dictionary.size(); code++) {
            names[code + 1] = dictionary.code(code);
        }
        declarations = new int[names.length];
        for (int code : column) {
            declarations[code + 1]++;
        }
        left = new int[names.length];
        held = new int[names.length];
        Arrays.fill(left, UNLIMITED);
    }

    /** Groups there are: each code, and the rows without one as group 0. */
    int groups() {
        return names.length;
    }

    /** The code of a group, empty for the rows without one. */
    String name(int group) {
        return names[group];
    }

    int declarations(int group) {
        return declarations[group];
    }

    int groupOf(int row) {
        return column[row] + 1;
    }

    void limit(int group, int to) {
        left[group] = to;
    }

    boolean isLimited(int group) {
        return left[group] != UNLIMITED;
    }

    boolean hasRoomFor(int row) {
        return left[groupOf(row)] > 0;
    }

    void take(int row) {
        int group = groupOf(row);
        if (left[group] != UNLIMITED) {
            left[group]--;
        }
    }

    /** Notes that a row wanted in and there was no room. */
    void hold(int row) {
        held[groupOf(row)]++;
    }

    int held(int group) {
        return held[group];
    }
}
