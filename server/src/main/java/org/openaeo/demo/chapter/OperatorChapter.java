package org.openaeo.demo.chapter;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import org.springframework.core.annotation.Order;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.clearance.Days;
import org.openaeo.clearance.Offices;
import org.openaeo.demo.Demonstration;
import org.openaeo.demo.trade.AureliaTrade;
import org.openaeo.demo.world.Chapter;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.engine.simulation.CustomsOffice;
import org.openaeo.engine.simulation.Operator;
import org.openaeo.engine.simulation.OperatorRole;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;
import org.openaeo.trust.Registered;
import org.openaeo.trust.Stated;

/** Names the offices, registers the operators that trade, and states who vouches for them. */
@Demonstration
@Order(1)
class OperatorChapter implements Chapter {
    private static final CountryCode AURELIA = new CountryCode("XA");

    private final Offices offices;
    private final Operators operators;
    private final Authorisations authorisations;
    private final AuditTrail audit;
    private final Days days;

    OperatorChapter(Offices offices, Operators operators, Authorisations authorisations, AuditTrail audit, Days days) {
        this.offices = offices;
        this.operators = operators;
        this.authorisations = authorisations;
        this.audit = audit;
        this.days = days;
    }

    @Override
    public String name() {
        return "operators";
    }

    @Override
    @Transactional
    public void build(World world, Progress progress) {
        CustomsOffice.all().forEach(office -> offices.name(office.code(), office.name()));
        AureliaTrade trade = AureliaTrade.of(world, days.zone());
        List<Operator> all = trade.operators();
        List<Registered> registered = operators.registerAll(IntStream.range(0, all.size())
                .mapToObj(number -> entry(all.get(number), number))
                .toList());
        progress.report("state", 1, 2);
        AuthorisationHistory histories = new AuthorisationHistory(world, trade, days.zone());
        List<NewStatement> statements = new ArrayList<>();
        for (int number = 0; number < all.size(); number++) {
            statements.addAll(histories.of(all.get(number), number, idOf(registered.get(number))));
        }
        List<Stated> stated = authorisations.stateAll(statements);
        if (stated.stream().anyMatch(Stated.Refused.class::isInstance)) {
            throw new IllegalStateException("the register refuses a statement of the demonstration");
        }
        audit.record(new OperatorsSettled(all.size(), statements.size()));
        progress.report("state", 2, 2);
    }

    private static NewOperator entry(Operator operator, int number) {
        CountryCode country = new CountryCode(operator.country());
        Set<Identifier> identifiers = new LinkedHashSet<>();
        identifiers.add(Identifier.parse(IdentifierScheme.TIN, operator.tin()).orElseThrow());
        if (country.equals(AURELIA)) {
            identifiers.add(new Identifier(IdentifierScheme.LOCAL, AURELIA, "R%06d".formatted(20_000 + 7 * number)));
        } else if (operator.role() == OperatorRole.EXPORTER && !operator.trust().isEmpty()) {
            identifiers.add(new Identifier(
                    IdentifierScheme.PARTNER, country, "AEO%s%07d".formatted(country, 4_100_000 + 13 * number)));
        }
        return new NewOperator(operator.name(), country, identifiers, Optional.empty());
    }

    private static OperatorId idOf(Registered registered) {
        return switch (registered) {
            case Registered.Entered(OperatorId id) -> id;
            case Registered.Changed(OperatorId id) -> id;
            case Registered.AlreadyKnown(OperatorId id) -> id;
            case Registered.Refused refused ->
                throw new IllegalStateException("the register refuses an operator: " + refused);
        };
    }
}
