package org.openaeo.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.openaeo.trust.store.OperatorStore;
import org.openaeo.trust.store.OperatorStore.Bearing;
import org.openaeo.trust.store.OperatorStore.Giving;

/**
 * One batch of operators on its way into the register: what each line means given the register and the lines before
 * it, then all of it in a few writes.
 */
final class Registration {
    private final OperatorStore store;
    private final Instant now;
    private final Map<Identifier, List<Bearing>> bearings = new HashMap<>();
    private final Map<OperatorId, Operator> known = new HashMap<>();
    private final Map<OperatorId, Operator> entered = new LinkedHashMap<>();
    private final Map<OperatorId, String> renamed = new LinkedHashMap<>();
    private final List<Giving> givings = new ArrayList<>();
    private final Set<OperatorId> changed = new HashSet<>();

    Registration(OperatorStore store, Instant now) {
        this.store = store;
        this.now = Moments.stored(now);
    }

    List<Registered> take(List<NewOperator> operators) {
        Set<String> values = new TreeSet<>();
        operators.forEach(each -> each.identifiers().forEach(identifier -> values.add(identifier.value())));
        store.bearersOf(values).forEach(this::note);
        Set<OperatorId> bearers = new HashSet<>();
        bearings.values().forEach(list -> list.forEach(bearing -> bearers.add(bearing.operator())));
        store.find(bearers).forEach(operator -> known.put(operator.id(), operator));
        return operators.stream().map(this::take).toList();
    }

    void write() {
        if (!entered.isEmpty()) {
            store.insert(entered.values());
        }
        renamed.forEach(store::rename);
        if (!givings.isEmpty()) {
            store.give(givings);
        }
        for (OperatorId id : changed) {
            if (!entered.containsKey(id)) {
                store.touch(id, operator(id).version());
            }
        }
        Collection<OperatorId> written = new HashSet<>(changed);
        written.addAll(entered.keySet());
        if (!written.isEmpty()) {
            store.index(store.find(written));
        }
    }

    private Registered take(NewOperator operator) {
        Set<OperatorId> bearers = new HashSet<>();
        List<Identifier> free = new ArrayList<>();
        for (Identifier identifier : operator.identifiers()) {
            List<OperatorId> now = bearersFrom(identifier, operator.since());
            bearers.addAll(now);
            if (now.isEmpty()) {
                free.add(identifier);
            }
        }
        if (bearers.size() > 1) {
            return new Registered.Refused(Set.of(Objection.IDENTIFIERS_OF_SEVERAL));
        }
        return bearers.isEmpty() ? enter(operator) : update(bearers.iterator().next(), operator, free);
    }

    private Registered enter(NewOperator operator) {
        OperatorId id = OperatorId.random();
        entered.put(id, new Operator(id, operator.name(), operator.country(), now, 1, List.of()));
        operator.identifiers().forEach(identifier -> give(id, identifier, operator.since()));
        return new Registered.Entered(id);
    }

    private Registered update(OperatorId id, NewOperator operator, List<Identifier> further) {
        boolean otherName = !name(id).equals(operator.name());
        if (!otherName && further.isEmpty()) {
            return new Registered.AlreadyKnown(id);
        }
        if (otherName) {
            renamed.put(id, operator.name());
        }
        further.forEach(identifier -> give(id, identifier, operator.since()));
        changed.add(id);
        return new Registered.Changed(id);
    }

    private void give(OperatorId id, Identifier identifier, Optional<Instant> since) {
        givings.add(new Giving(id, identifier, since));
        note(new Bearing(id, new Operator.Borne(identifier, since, Optional.empty())));
    }

    private void note(Bearing bearing) {
        bearings.computeIfAbsent(bearing.identifier(), identifier -> new ArrayList<>())
                .add(bearing);
    }

    private List<OperatorId> bearersFrom(Identifier identifier, Optional<Instant> since) {
        Instant from = since.orElse(Instant.MIN);
        return bearings.getOrDefault(identifier, List.of()).stream()
                .filter(bearing ->
                        bearing.borne().to().filter(end -> !end.isAfter(from)).isEmpty())
                .map(Bearing::operator)
                .toList();
    }

    private Operator operator(OperatorId id) {
        return Optional.ofNullable(entered.get(id))
                .or(() -> Optional.ofNullable(known.get(id)))
                .orElseThrow();
    }

    private String name(OperatorId id) {
        return Optional.ofNullable(renamed.get(id)).orElseGet(() -> operator(id).name());
    }
}
