package org.openaeo.engine.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The marks of a model file that its writer and its reader share. */
final class Sections {
    /** A byte that no text begins with, the name, and line ends that careless copying would change. */
    static final byte[] MAGIC = {(byte) 0x89, 'O', 'A', 'E', 'O', '\r', '\n', 0x1a};

    /** Rises whenever an older program could misread the file. */
    static final int FORMAT = 2;

    /** The oldest that is still read; it had no trees for goods lines never inspected. */
    static final int OLDEST_FORMAT = 1;

    static final String MANIFEST = "manifest";
    static final String TREES = "trees";
    static final String NOVEL_TREES = "novel-trees";
    static final String REVENUE_TREES = "revenue-trees";
    static final String PROFILES = "profiles";
    static final String GOODS_LINES = "goods-lines";

    private Sections() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
