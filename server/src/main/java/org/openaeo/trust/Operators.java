package org.openaeo.trust;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.web.StaleWrite;
import org.openaeo.trust.OperatorEvent.OperatorChanged;
import org.openaeo.trust.OperatorEvent.OperatorRegistered;
import org.openaeo.trust.store.OperatorStore;
import org.openaeo.trust.store.OperatorStore.Bearing;
import org.openaeo.trust.store.OperatorStore.Giving;

/** The register of operators and of the identifiers they bear. */
@Component
public class Operators {
    private final OperatorStore store;
    private final Announcements announcements;
    private final Clock clock;

    Operators(OperatorStore store, Announcements announcements, Clock clock) {
        this.store = store;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Optional<Operator> find(OperatorId id) {
        return store.find(Set.of(id)).stream().findFirst();
    }

    /**
     * Whose these codes are at that instant, whatever kind of identifier each is. Where a code is several operators'
     * in different schemes, the first scheme in the order of {@link IdentifierScheme} counts.
     *
     * @return the bearers by {@linkplain Identifier#normalise normal form} of the code
     */
    public Map<String, OperatorId> bearersOf(Collection<String> codes, Instant at) {
        List<String> values = codes.stream().map(Identifier::normalise).toList();
        Map<String, OperatorId> bearers = new HashMap<>();
        store.bearersOf(values).stream()
                .filter(bearing -> bearing.borne().isValidAt(at))
                .sorted(Comparator.comparing(
                                (Bearing bearing) -> bearing.identifier().scheme())
                        .thenComparing(bearing -> bearing.identifier().issuer()))
                .forEach(bearing -> bearers.putIfAbsent(bearing.identifier().value(), bearing.operator()));
        return bearers;
    }

    @Transactional
    public Registered register(NewOperator operator) {
        Registered registered = take(List.of(operator)).getFirst();
        event(registered).ifPresent(announcements::announce);
        return registered;
    }

    /**
     * Registers any number at once; the answers stand in the order of the questions. The audit trail does not hear of
     * each: the caller records the whole.
     */
    @Transactional
    public List<Registered> registerAll(List<NewOperator> operators) {
        List<Registered> registered = take(operators);
        registered.forEach(each -> event(each).ifPresent(announcements::publish));
        return registered;
    }

    private List<Registered> take(List<NewOperator> operators) {
        store.lockRegistration();
        Registration registration = new Registration(store, clock.instant());
        List<Registered> registered = registration.take(operators);
        registration.write();
        return registered;
    }

    /** Gives an operator a further identifier, unless another bears it from then on. */
    @Transactional
    public Registered addIdentifier(OperatorId id, int version, Identifier identifier, Instant from) {
        store.lockRegistration();
        List<Bearing> rivals = store.bearersOf(List.of(identifier.value())).stream()
                .filter(bearing -> bearing.identifier().equals(identifier))
                .filter(bearing ->
                        bearing.borne().to().filter(end -> !end.isAfter(from)).isEmpty())
                .toList();
        if (rivals.stream().anyMatch(bearing -> !bearing.operator().equals(id))) {
            return new Registered.Refused(Set.of(Objection.IDENTIFIER_OF_ANOTHER));
        }
        if (!rivals.isEmpty()) {
            return new Registered.AlreadyKnown(id);
        }
        touch(id, version);
        store.give(List.of(new Giving(id, identifier, Optional.of(Moments.stored(from)))));
        store.index(store.find(Set.of(id)));
        return changed(id);
    }

    /** Ends an identifier's validity, so that another operator may bear it from then on. */
    @Transactional
    public Registered endIdentifier(OperatorId id, int version, Identifier identifier, Instant at) {
        touch(id, version);
        return store.end(id, identifier, Moments.stored(at)) ? changed(id) : new Registered.AlreadyKnown(id);
    }

    private void touch(OperatorId id, int version) {
        if (!store.touch(id, version)) {
            throw new StaleWrite("operator", id.toString());
        }
    }

    private Registered changed(OperatorId id) {
        announcements.announce(new OperatorChanged(id));
        return new Registered.Changed(id);
    }

    private static Optional<OperatorEvent> event(Registered registered) {
        return switch (registered) {
            case Registered.Entered(OperatorId id) -> Optional.of(new OperatorRegistered(id));
            case Registered.Changed(OperatorId id) -> Optional.of(new OperatorChanged(id));
            case Registered.AlreadyKnown known -> Optional.empty();
            case Registered.Refused refused -> Optional.empty();
        };
    }
}
