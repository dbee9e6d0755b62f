package org.openaeo.standards.keeping;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.EditionLine;
import org.openaeo.standards.reading.EditionReader;
import org.openaeo.standards.reading.Reading;

/**
 * The catalogue out of the database. A revision never changes, so what was read of it once is kept; which revision
 * holds is asked each time, since another instance may have published one.
 */
@Component
class KeptCatalogue implements Catalogue {
    private final EditionStore store;
    private final CurrentUser user;
    private final Clock clock;
    private final Map<EditionId, Kept> read = new ConcurrentHashMap<>();

    private record Kept(int revision, Edition edition) {}

    KeptCatalogue(EditionStore store, CurrentUser user, Clock clock) {
        this.store = store;
        this.user = user;
        this.clock = clock;
    }

    @Override
    public List<EditionLine> editions() {
        return store.heads().stream().map(head -> line(head, of(head))).toList();
    }

    @Override
    public Optional<Edition> find(EditionId id) {
        return store.head(id).map(this::of);
    }

    @Override
    @Transactional
    public void use(EditionId id) {
        store.use(id, clock.instant().truncatedTo(ChronoUnit.MICROS), user.id());
    }

    private Edition of(EditionStore.Head head) {
        Kept kept = read.get(head.id());
        if (kept == null || kept.revision() != head.revision()) {
            kept = new Kept(head.revision(), parsed(head.id(), head.revision()));
            read.put(head.id(), kept);
        }
        return kept.edition();
    }

    private Edition parsed(EditionId id, int revision) {
        Revision text = store.find(id, revision)
                .orElseThrow(() -> new IllegalStateException("no revision " + revision + " of " + id));
        return switch (EditionReader.read(id.toString(), text.content())) {
            case Reading.Accepted<Edition>(Edition edition) -> edition;
            case Reading.Refused<Edition> refused ->
                throw new IllegalStateException("a published edition can no longer be read: " + refused.faults());
        };
    }

    private static EditionLine line(EditionStore.Head head, Edition edition) {
        return new EditionLine(
                edition.id(),
                edition.name(),
                edition.owner(),
                edition.country(),
                edition.complete(),
                edition.groups().size(),
                (int) edition.criteria().count(),
                edition.criteria()
                        .mapToInt(criterion -> criterion.questions().size())
                        .sum(),
                head.revision(),
                head.usedSince());
    }
}
