package org.openaeo.trust;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing said about an authorisation, never changed and never deleted.
 *
 * <p>It has two times: from when it {@linkplain Grounds#effective() holds}, and when it was
 * {@linkplain Grounds#learnt() learnt}. A statement that came late, or replaces another, therefore never alters what
 * was known before.
 *
 * @param number its place among the authorisation's statements, from 1
 * @param supersedes the number of the statement that it replaces, for good, from when it was learnt
 */
public record Statement(int number, Change change, Grounds grounds, Optional<Integer> supersedes) {
    public Statement {
        if (number < 1) {
            throw new IllegalArgumentException("statements are numbered from 1");
        }
        if (change instanceof Change.Retracted && supersedes.isEmpty()) {
            throw new IllegalArgumentException("a retraction names what it retracts");
        }
        supersedes.filter(replaced -> replaced >= number).ifPresent(later -> {
            throw new IllegalArgumentException("a statement replaces an earlier one");
        });
    }

    public Instant effective() {
        return grounds.effective();
    }

    public Instant learnt() {
        return grounds.learnt();
    }
}
