package org.openaeo.engine.declaration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The distinct codes of one column, numbered from 0 in order of appearance.
 *
 * <p>Each code also has a 64-bit {@link #hash hash} that depends on its text alone: profiles are keyed by it, so that
 * files, nodes and years can be merged without agreeing on numbers first. Grows only; not safe for concurrent
 * writing.
 */
public final class Dictionary {
    /** The number that stands for "no value". */
    public static final int MISSING = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> codes = new ArrayList<>();
    private long[] hashes = new long[16];

    /** Returns the number of the code, giving it one if it is new. */
    public int add(String code) {
        Integer known = numbers.get(code);
        if (known != null) {
            return known;
        }
        int number = codes.size();
        numbers.put(code, number);
        codes.add(code);
        if (number == hashes.length) {
            hashes = java.util.Arrays.copyOf(hashes, number * 2);
        }
        hashes[number] = hashOf(code);
        return number;
    }

    /** Returns the number of the code, or {@link #MISSING} where it does not occur. */
    public int find(String code) {
        return numbers.getOrDefault(code, MISSING);
    }

    public String code(int number) {
        return codes.get(number);
    }

    public long hash(int number) {
        return hashes[number];
    }

    public int size() {
        return codes.size();
    }

    /** The hash of a code's text: FNV-1a over its UTF-16 units, finished by a 64-bit avalanche. */
    public static long hashOf(CharSequence code) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < code.length(); i++) {
            hash = (hash ^ code.charAt(i)) * 0x100000001b3L;
        }
        return avalanche(hash);
    }

    /** Combines two hashes in order, so that (a, b) and (b, a) differ. */
    public static long combine(long first, long second) {
        return avalanche(first * 0x9e3779b97f4a7c15L + second);
    }

    private static long avalanche(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
