package org.openaeo.certification.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.IdentifierKind;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.Operator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;

/** Holds what a company claims to be against the register of operators. */
@Component
class IdentityCheck {
    private final Operators operators;
    private final Clock clock;

    IdentityCheck(Operators operators, Clock clock) {
        this.operators = operators;
        this.clock = clock;
    }

    /** A claimed identifier and whose it is. */
    record Claim(String kind, String value, Optional<Operator> bearer) {}

    /**
     * What the register says.
     *
     * @param candidates the operators that bear one of the claimed identifiers
     * @param registrable whether the company could be entered as a new operator
     */
    record Finding(List<Claim> claims, List<Operator> candidates, boolean registrable) {
        /** Whether the claims point to different operators. */
        public boolean isSplit() {
            return candidates.size() > 1;
        }
    }

    Finding of(Company company) {
        Map<String, OperatorId> bearers =
                operators.bearersOf(company.identifiers().values(), clock.instant());
        List<Claim> claims = new ArrayList<>();
        Map<OperatorId, Operator> candidates = new LinkedHashMap<>();
        for (IdentifierKind kind : IdentifierKind.values()) {
            Optional.ofNullable(company.identifiers().get(kind)).ifPresent(value -> {
                Optional<Operator> bearer = Optional.ofNullable(bearers.get(Identifier.normalise(value)))
                        .flatMap(operators::find);
                bearer.ifPresent(operator -> candidates.putIfAbsent(operator.id(), operator));
                claims.add(new Claim(kind.name(), value, bearer));
            });
        }
        return new Finding(
                claims,
                List.copyOf(candidates.values()),
                candidates.isEmpty() && !identifiers(company).isEmpty());
    }

    /** Enters the company as an operator; empty where the register refuses. */
    Optional<OperatorId> register(Company company) {
        Set<Identifier> identifiers = identifiers(company);
        if (identifiers.isEmpty()) {
            return Optional.empty();
        }
        Registered registered = operators.register(
                new NewOperator(company.name(), company.profile().seat().country(), identifiers, Optional.empty()));
        return switch (registered) {
            case Registered.Entered(OperatorId id) -> Optional.of(id);
            case Registered.Changed(OperatorId id) -> Optional.of(id);
            case Registered.AlreadyKnown(OperatorId id) -> Optional.of(id);
            case Registered.Refused refused -> Optional.empty();
        };
    }

    /** What of the claims can be borne in the register; an LEI has no place there. */
    private static Set<Identifier> identifiers(Company company) {
        Set<Identifier> identifiers = new LinkedHashSet<>();
        company.identifiers().forEach((kind, value) -> {
            switch (kind) {
                case TIN -> Identifier.parse(IdentifierScheme.TIN, value).ifPresent(identifiers::add);
                case EORI -> Identifier.parse(IdentifierScheme.EORI, value).ifPresent(identifiers::add);
                case TAX ->
                    Identifier.parse(
                                    IdentifierScheme.LOCAL,
                                    company.profile().seat().country(),
                                    value)
                            .ifPresent(identifiers::add);
                case LEI -> {}
            }
        });
        return identifiers;
    }
}
