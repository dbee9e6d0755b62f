package org.openaeo.trust;

import java.util.Optional;

/** What a statement does to its authorisation. */
public sealed interface Change {
    /** It is held from now on, on these terms. Also opens it again after an end. */
    record Granted(Terms conferred) implements Change {}

    /** Its terms are these from now on; whether it is in force or suspended stays as it was. */
    record Amended(Terms conferred) implements Change {}

    /** Its benefits stop until it is restored. */
    record Suspended() implements Change {}

    /** A suspension ends and the benefits are back. */
    record Restored() implements Change {}

    /** The administration takes it away. */
    record Revoked() implements Change {}

    /** The holder gives it up. */
    record Withdrawn() implements Change {}

    /** It counts as not held from its effective instant, which may be that of the grant (UCC article 27). */
    record Annulled() implements Change {}

    /** An earlier statement was made in error and nothing takes its place. */
    record Retracted() implements Change {}

    /** The kinds by name, as stored, sent and translated. */
    enum Kind {
        GRANTED,
        AMENDED,
        SUSPENDED,
        RESTORED,
        REVOKED,
        WITHDRAWN,
        ANNULLED,
        RETRACTED;

        /** Whether a statement of this kind says on which terms. */
        public boolean carriesTerms() {
            return this == GRANTED || this == AMENDED;
        }
    }

    default Kind kind() {
        return switch (this) {
            case Granted granted -> Kind.GRANTED;
            case Amended amended -> Kind.AMENDED;
            case Suspended suspended -> Kind.SUSPENDED;
            case Restored restored -> Kind.RESTORED;
            case Revoked revoked -> Kind.REVOKED;
            case Withdrawn withdrawn -> Kind.WITHDRAWN;
            case Annulled annulled -> Kind.ANNULLED;
            case Retracted retracted -> Kind.RETRACTED;
        };
    }

    default Optional<Terms> terms() {
        return switch (this) {
            case Granted(Terms conferred) -> Optional.of(conferred);
            case Amended(Terms conferred) -> Optional.of(conferred);
            case Suspended(), Restored(), Revoked(), Withdrawn(), Annulled(), Retracted() -> Optional.empty();
        };
    }

    /** The change of that kind. The terms are needed by the kinds that carry them, and ignored by the others. */
    static Change of(Kind kind, Optional<Terms> terms) {
        return switch (kind) {
            case GRANTED -> new Granted(terms.orElseThrow());
            case AMENDED -> new Amended(terms.orElseThrow());
            case SUSPENDED -> new Suspended();
            case RESTORED -> new Restored();
            case REVOKED -> new Revoked();
            case WITHDRAWN -> new Withdrawn();
            case ANNULLED -> new Annulled();
            case RETRACTED -> new Retracted();
        };
    }
}
