package org.openaeo.clearance.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Inspections;

/** Puts together what is known of one declaration. */
@Component
public class Dossiers {
    private static final int MONTHS = 11;
    private static final Duration USUAL = Duration.ofDays(365);

    private final DossierStore store;
    private final PastStore past;
    private final Inspections inspections;

    Dossiers(DossierStore store, PastStore past, Inspections inspections) {
        this.store = store;
        this.past = past;
        this.inspections = inspections;
    }

    @Transactional(readOnly = true)
    public Optional<Dossier> find(DeclarationId id) {
        return store.item(id).map(item -> {
            List<DecisionMade> decisions = store.decisions(id);
            return new Dossier(
                    item,
                    decisions.stream().filter(made -> !made.superseded()).findFirst(),
                    decisions.stream().filter(DecisionMade::superseded).toList(),
                    inspections.find(id),
                    inspections.history(id));
        });
    }

    /** The year up to the declaration, month by month; empty where it names no importer. */
    public Optional<ImporterHistory> importerBefore(DeclaredItem item) {
        Instant from = item.lodgedAt()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(MONTHS)
                .withDayOfMonth(1)
                .toLocalDate()
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
        return item.importer().map(importer -> past.importer(importer, from, item.lodgedAt()));
    }

    /** The same goods from the same country in the year before; empty where it names no goods. */
    public Optional<GoodsHistory> goodsBefore(DeclaredItem item) {
        return item.hs()
                .map(hs -> past.goods(
                        hs, item.origin(), item.currency(), item.lodgedAt().minus(USUAL), item.lodgedAt()));
    }
}
