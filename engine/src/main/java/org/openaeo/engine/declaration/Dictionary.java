package org.openaeo.engine.declaration;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The distinct codes of one column, numbered from 0 in order of appearance.
 *
 * <p>Each code also has a 64-bit {@link #hash hash} that depends on its text alone: profiles are keyed by it, so that
 * files, nodes and years can be merged without agreeing on numbers first. Grows only; not safe for concurrent
 * writing.
 *
 * <p>Look-up is by open addressing over those hashes. The slot is taken from the hash times a number drawn anew in
 * every process, so that a file cannot be prepared whose codes all fall into the same slot.
 */
public final class Dictionary {
    /** The number that stands for "no value". */
    public static final int MISSING = -1;

    private static final long SCATTER = new SplittableRandom().nextLong() | 1L;
    private static final int FREE = -1;

    private String[] codes = new String[16];
    private long[] hashes = new long[16];
    private int[] slots = emptySlots(32);
    private int size;

    /** Returns the number of the code, giving it one if it is new. */
    public int add(String code) {
        long hash = hashOf(code);
        int slot = slotOf(code, hash);
        return slots[slot] != FREE ? slots[slot] : put(slot, code, hash);
    }

    /** Does the same for a code that stands in a buffer and whose {@link #hashOf} is known; makes no garbage. */
    int add(char[] buffer, int offset, int length, long hash) {
        int slot = firstSlot(hash);
        while (slots[slot] != FREE) {
            int number = slots[slot];
            if (hashes[number] == hash && equal(codes[number], buffer, offset, length)) {
                return number;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return put(slot, new String(buffer, offset, length), hash);
    }

    /** Returns the number of the code, or {@link #MISSING} where it does not occur. */
    public int find(String code) {
        int number = slots[slotOf(code, hashOf(code))];
        return number == FREE ? MISSING : number;
    }

    public String code(int number) {
        return codes[number];
    }

    public long hash(int number) {
        return hashes[number];
    }

    public int size() {
        return size;
    }

    /** The hash of a code's text: FNV-1a over its UTF-16 units, finished by a 64-bit avalanche. */
    public static long hashOf(CharSequence code) {
        long hash = HASH_START;
        for (int i = 0; i < code.length(); i++) {
            hash = hashNext(hash, code.charAt(i));
        }
        return avalanche(hash);
    }

    /** Combines two hashes in order, so that (a, b) and (b, a) differ. */
    public static long combine(long first, long second) {
        return avalanche(first * 0x9e3779b97f4a7c15L + second);
    }

    static final long HASH_START = 0xcbf29ce484222325L;

    static long hashNext(long hash, char unit) {
        return (hash ^ unit) * 0x100000001b3L;
    }

    static long avalanche(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    private int put(int slot, String code, long hash) {
        int number = size++;
        if (number == codes.length) {
            codes = Arrays.copyOf(codes, number * 2);
            hashes = Arrays.copyOf(hashes, number * 2);
        }
        codes[number] = code;
        hashes[number] = hash;
        slots[slot] = number;
        if (size * 2 > slots.length) {
            rehash(slots.length * 2);
        }
        return number;
    }

    private void rehash(int capacity) {
        slots = emptySlots(capacity);
        for (int number = 0; number < size; number++) {
            int slot = firstSlot(hashes[number]);
            while (slots[slot] != FREE) {
                slot = (slot + 1) & (capacity - 1);
            }
            slots[slot] = number;
        }
    }

    private int slotOf(String code, long hash) {
        int slot = firstSlot(hash);
        while (slots[slot] != FREE && !(hashes[slots[slot]] == hash && codes[slots[slot]].equals(code))) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private int firstSlot(long hash) {
        return (int) ((hash * SCATTER) >>> 32) & (slots.length - 1);
    }

    private static boolean equal(String code, char[] buffer, int offset, int length) {
        if (code.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (code.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }

    private static int[] emptySlots(int capacity) {
        int[] slots = new int[capacity];
        Arrays.fill(slots, FREE);
        return slots;
    }
}
