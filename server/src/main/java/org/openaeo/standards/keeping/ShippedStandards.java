package org.openaeo.standards.keeping;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Edition;
import org.openaeo.standards.Programmes;
import org.openaeo.standards.reading.CrosswalkReader;
import org.openaeo.standards.reading.CrosswalkText;
import org.openaeo.standards.reading.EditionReader;
import org.openaeo.standards.reading.Known;
import org.openaeo.standards.reading.Reading;

/**
 * Brings into the database, before the first request, what comes with the product.
 *
 * <p>A file that was brought in once is not looked at again. A newer one becomes a revision only where the product's
 * text still holds and no case relies on it: what an administration has written or uses stays as it is.
 */
@Component
class ShippedStandards implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedStandards.class);

    private final ShippedFiles files;
    private final EditionStore editions;
    private final CrosswalkStore crosswalks;
    private final Catalogue catalogue;
    private final Programmes programmes;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile boolean running;

    ShippedStandards(
            ShippedFiles files,
            EditionStore editions,
            CrosswalkStore crosswalks,
            Catalogue catalogue,
            Programmes programmes,
            TransactionTemplate transaction,
            Clock clock) {
        this.files = files;
        this.editions = editions;
        this.crosswalks = crosswalks;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void start() {
        Set<String> knownEditions = editions.shipped();
        for (ShippedFiles.ShippedFile file : files.editions()) {
            if (!knownEditions.contains(Sha256.of(file.text()))) {
                transaction.executeWithoutResult(status -> bringEdition(file));
            }
        }
        Set<String> knownCrosswalks = crosswalks.shipped();
        for (ShippedFiles.ShippedFile file : files.crosswalks()) {
            if (!knownCrosswalks.contains(Sha256.of(file.text()))) {
                transaction.executeWithoutResult(status -> bringCrosswalk(file));
            }
        }
        programmes.current();
        running = true;
    }

    private void bringEdition(ShippedFiles.ShippedFile file) {
        switch (EditionReader.read(file.fileName(), file.text())) {
            case Reading.Refused<Edition> refused -> faulty(file, refused.faults());
            case Reading.Accepted<Edition>(Edition edition) -> {
                Optional<EditionStore.Head> head = editions.head(edition.id());
                boolean used = head.flatMap(EditionStore.Head::usedSince).isPresent();
                if (used
                        || head.isPresent()
                                && !isShipped(
                                        editions.find(edition.id(), head.get().revision()))) {
                    LOG.info("Edition {} stays as it is; the product has another text of it", edition.id());
                } else {
                    int next = head.map(EditionStore.Head::revision).orElse(0) + 1;
                    editions.add(edition.id(), Revision.shipped(next, file.text(), now()));
                }
            }
        }
    }

    private void bringCrosswalk(ShippedFiles.ShippedFile file) {
        switch (CrosswalkReader.read(file.fileName(), file.text(), Known.of(catalogue::find))) {
            case Reading.Refused<CrosswalkText> refused -> faulty(file, refused.faults());
            case Reading.Accepted<CrosswalkText>(CrosswalkText crosswalk) -> {
                Pair pair = new Pair(crosswalk.from(), crosswalk.to());
                Optional<Revision> last = crosswalks.revisions(pair).stream().findFirst();
                if (last.isPresent() && !isShipped(last)) {
                    LOG.info("Crosswalk {} stays as it is; the product has another text of it", pair);
                } else {
                    int next = last.map(Revision::number).orElse(0) + 1;
                    crosswalks.add(pair, Revision.shipped(next, file.text(), now()));
                }
            }
        }
    }

    private static boolean isShipped(Optional<Revision> revision) {
        return revision.filter(Revision::shipped).isPresent();
    }

    /** The product's own fault, which a test of the product finds; what is there goes on working without the file. */
    private static void faulty(ShippedFiles.ShippedFile file, Object faults) {
        LOG.error("The shipped file {} has faults and is left out: {}", file.fileName(), faults);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the doors open and before long work goes on. */
    @Override
    public int getPhase() {
        return 0;
    }
}
