package org.openaeo.risk.rolling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;

import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.model.TargetingModel;
import org.openaeo.risk.ActiveModel;
import org.openaeo.risk.ModelId;
import org.openaeo.risk.TrainingHistory;
import org.openaeo.risk.Vantage;

/**
 * Rolls a model's profiles on to any vantage, and keeps the last results to go on from.
 *
 * <p>Profiles are sums, so what a later vantage sees more is added to what an earlier one saw: the declarations lodged
 * between the two, and everything that became known late of the others. A vantage before the end of the model's own
 * history cannot be reached by adding; its profiles are built from the first day of the model's history. Either way
 * the profiles hold what the history knew at the vantage, whichever way was taken; a test compares them.
 */
@Component
public class RolledModels {
    /** How many results are kept; each holds a copy of the profiles. */
    private static final int KEPT = 3;

    private final TrainingHistory history;
    /** The last used first. Guarded by this. */
    private final List<Rolled> kept = new ArrayList<>();

    public RolledModels(TrainingHistory history) {
        this.history = history;
    }

    private record Rolled(ModelId id, Vantage vantage, TargetingModel model) {
        boolean mayBecome(ModelId wanted, Vantage later) {
            return id.equals(wanted)
                    && !vantage.lodgedBefore().isAfter(later.lodgedBefore())
                    && !vantage.knownBefore().isAfter(later.knownBefore());
        }
    }

    /** The model with profiles as they were at the vantage. One caller at a time; the others wait for its result. */
    public synchronized TargetingModel at(ActiveModel model, Vantage vantage, Progress progress) {
        Rolled nearest = nearest(model, vantage);
        Rolled rolled = nearest.vantage().equals(vantage) ? nearest : rollOn(nearest, vantage, progress);
        kept.remove(nearest);
        kept.removeIf(other -> !other.id().equals(model.id()));
        kept.addFirst(rolled);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        return rolled.model();
    }

    private Rolled nearest(ActiveModel model, Vantage vantage) {
        List<Rolled> starts = new ArrayList<>(kept);
        starts.add(new Rolled(model.id(), model.seen(), model.model()));
        return starts.stream()
                .filter(start -> start.mayBecome(model.id(), vantage))
                .max(Comparator.comparing((Rolled start) -> start.vantage().lodgedBefore())
                        .thenComparing(start -> start.vantage().knownBefore()))
                .orElseGet(() -> fromItsFirstDay(model, vantage));
    }

    /** A model that knows nothing yet, at the start of what it learned from or at the vantage if that is earlier. */
    private static Rolled fromItsFirstDay(ActiveModel model, Vantage vantage) {
        Instant first =
                model.learnedFrom().isBefore(vantage.lodgedBefore()) ? model.learnedFrom() : vantage.lodgedBefore();
        return new Rolled(
                model.id(), new Vantage(first, Instant.MIN), model.model().withoutHistory());
    }

    private Rolled rollOn(Rolled from, Vantage to, Progress progress) {
        Vantage seen = from.vantage();
        Declarations since = history.between(seen.lodgedBefore(), to.lodgedBefore(), to.knownBefore(), progress);
        LateKnowledge late = late(seen, to);
        TargetingModel model = from.model().advancedBy(profiles -> {
            profiles.observeAll(since);
            late.applyTo(profiles);
        });
        return new Rolled(from.id(), to, model);
    }

    private LateKnowledge late(Vantage seen, Vantage to) {
        if (seen.knownBefore().equals(Instant.MIN)) {
            Declarations none = Declarations.builder().build();
            return new LateKnowledge(none, none);
        }
        return new LateKnowledge(
                history.changed(seen.lodgedBefore(), seen.knownBefore(), to.knownBefore(), seen.knownBefore()),
                history.changed(seen.lodgedBefore(), seen.knownBefore(), to.knownBefore(), to.knownBefore()));
    }
}
