package org.openaeo.certification.file;

import java.util.Optional;
import java.util.Set;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Desk;

/**
 * Which cases are to be listed.
 *
 * @param desk on which they lie; empty: wherever
 * @param person assigned to them, by id
 * @param stages empty: all but drafts and closed ones
 * @param text the beginning of a case's number, or a part of a company's name; blank: all
 * @param page from 1
 */
public record QueueQuery(
        Optional<Desk> desk, Optional<String> person, Set<Stage> stages, String text, int page, int size) {
    public static final int PAGE = 25;
    public static final int LARGEST_PAGE = 1_000;

    public QueueQuery {
        stages = Set.copyOf(stages);
        text = text.strip();
        if (size < 1 || size > LARGEST_PAGE || page < 1) {
            throw new IllegalArgumentException("no such page: " + page + " of " + size);
        }
    }

    /** All that waits on that desk. */
    public static QueueQuery on(Desk desk) {
        return new QueueQuery(Optional.of(desk), Optional.empty(), Set.of(), "", 1, PAGE);
    }

    /** All open cases. */
    public static QueueQuery open() {
        return new QueueQuery(Optional.empty(), Optional.empty(), Set.of(), "", 1, PAGE);
    }

    public QueueQuery at(int other) {
        return new QueueQuery(desk, person, stages, text, other, size);
    }

    public QueueQuery of(Optional<String> somebody) {
        return new QueueQuery(desk, somebody, stages, text, page, size);
    }

    public QueueQuery in(Set<Stage> others) {
        return new QueueQuery(desk, person, others, text, page, size);
    }

    public QueueQuery with(String search) {
        return new QueueQuery(desk, person, stages, search, page, size);
    }
}
