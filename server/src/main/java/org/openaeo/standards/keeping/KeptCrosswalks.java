package org.openaeo.standards.keeping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.Crosswalks;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Link;
import org.openaeo.standards.reading.CrosswalkReader;
import org.openaeo.standards.reading.CrosswalkText;
import org.openaeo.standards.reading.Known;
import org.openaeo.standards.reading.Reading;

/** The crosswalks out of the database; what was read of a revision once is kept. */
@Component
class KeptCrosswalks implements Crosswalks {
    private final CrosswalkStore store;
    private final Catalogue catalogue;
    private final Map<Pair, Kept> read = new ConcurrentHashMap<>();

    private record Kept(int revision, List<Link> links) {}

    KeptCrosswalks(CrosswalkStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public List<Link> of(CriterionId criterion) {
        return store.heads().stream()
                .filter(head -> head.pair().from().equals(criterion.edition())
                        || head.pair().to().equals(criterion.edition()))
                .flatMap(head -> links(head).stream())
                .filter(link -> link.from().equals(criterion)
                        || link.to().filter(criterion::equals).isPresent())
                .toList();
    }

    @Override
    public List<Link> all() {
        return store.heads().stream().flatMap(head -> links(head).stream()).toList();
    }

    @Override
    public Crosswalk between(EditionId from, EditionId to) {
        return Crosswalk.of(edition(from), edition(to), all());
    }

    private Edition edition(EditionId id) {
        return catalogue.find(id).orElseThrow(() -> new IllegalArgumentException("no edition " + id));
    }

    private List<Link> links(CrosswalkStore.Head head) {
        Kept kept = read.get(head.pair());
        if (kept == null || kept.revision() != head.revision()) {
            kept = new Kept(head.revision(), parsed(head));
            read.put(head.pair(), kept);
        }
        return kept.links();
    }

    private List<Link> parsed(CrosswalkStore.Head head) {
        Optional<Revision> text = store.find(head.pair(), head.revision());
        String content = text.orElseThrow(() -> new IllegalStateException("no text of " + head))
                .content();
        return switch (CrosswalkReader.read(head.pair().toString(), content, Known.everything())) {
            case Reading.Accepted<CrosswalkText>(CrosswalkText crosswalk) -> crosswalk.links();
            case Reading.Refused<CrosswalkText> refused ->
                throw new IllegalStateException("a published crosswalk can no longer be read: " + refused.faults());
        };
    }
}
