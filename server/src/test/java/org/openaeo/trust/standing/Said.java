package org.openaeo.trust.standing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Statement;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustLevel;

/** Statements about one authorisation, written down as prose: said on a day, effective on another. */
final class Said {
    private static final Instant DAY_0 = Instant.parse("2025-01-01T00:00:00Z");

    private final List<Statement> statements = new ArrayList<>();

    static Instant day(int day) {
        return DAY_0.plus(day, ChronoUnit.DAYS);
    }

    static Terms terms(String level) {
        return terms(level, Optional.empty(), "AEOC", OperatorRole.IMPORTER);
    }

    static Terms terms(String level, int until) {
        return terms(level, Optional.of(day(until)), "AEOC", OperatorRole.IMPORTER);
    }

    static Terms terms(String level, Optional<Instant> until, String type, OperatorRole role) {
        return new Terms(
                new AuthorisationType(type),
                Optional.empty(),
                new TrustLevel(level),
                Set.of(role),
                Set.of(new Benefit("FEWER_CHECKS"), new Benefit("FOR_" + type)),
                until);
    }

    Saying on(int day) {
        return new Saying(day);
    }

    List<Statement> all() {
        return List.copyOf(statements);
    }

    final class Saying {
        private final int learnt;
        private int effective;
        private Optional<Integer> replaced = Optional.empty();

        private Saying(int learnt) {
            this.learnt = learnt;
            this.effective = learnt;
        }

        Saying effective(int day) {
            effective = day;
            return this;
        }

        Saying replacing(int number) {
            replaced = Optional.of(number);
            return this;
        }

        /** Says it, and returns the statement's number. */
        int that(Change change) {
            int number = statements.size() + 1;
            Grounds grounds = new Grounds(day(effective), day(learnt), "because", "article 1", "officer");
            statements.add(new Statement(number, change, grounds, replaced));
            return number;
        }
    }
}
