package org.openaeo.demo.chapter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.openaeo.demo.trade.AureliaTrade;
import org.openaeo.demo.world.World;
import org.openaeo.engine.simulation.Operator;
import org.openaeo.engine.simulation.OperatorRole;
import org.openaeo.engine.simulation.OperatorSize;
import org.openaeo.engine.simulation.TrustSpell;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Source;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustLevel;

/**
 * What is said of an operator's authorisation over the years, so that it holds the trust level that its trade was made
 * with: granted, for some at a lower tier first or after a suspension long ago, and for a few suspended, revoked or
 * given up within the year.
 */
final class AuthorisationHistory {
    private static final CountryCode AURELIA = new CountryCode("XA");
    private static final String LAW = "Aurelia Customs Act, s. ";
    /** A partner's message is on its way for so long. */
    private static final Duration ON_THE_WAY = Duration.ofHours(30);

    private final Instant begun;
    private final LocalDate today;
    private final LocalDate firstDay;
    private final ZoneId zone;

    AuthorisationHistory(World world, AureliaTrade trade, ZoneId zone) {
        begun = world.begun();
        today = trade.today();
        firstDay = trade.firstDay();
        this.zone = zone;
    }

    /** @param number of the operator, which decides what fate it has */
    List<NewStatement> of(Operator operator, int number, OperatorId id) {
        Optional<TrustSpell> spell = operator.trust().stream().findFirst();
        if (spell.isEmpty()) {
            return List.of();
        }
        Telling told = new Telling(operator, number, id);
        told.granted(spell.get());
        spell.get().until().ifPresent(told::ended);
        if (spell.get().until().isEmpty() && isUnderInquiry(operator, number)) {
            told.say(
                    new Change.Suspended(),
                    today.minusDays(5 + number % 30),
                    "Irregularities found at inspections; facts to be established",
                    "44(1)");
        }
        return told.statements;
    }

    /** Some importers of which the last weeks have something to tell. */
    private static boolean isUnderInquiry(Operator operator, int number) {
        return operator.role() == OperatorRole.IMPORTER && operator.size() != OperatorSize.MICRO && number % 17 == 3;
    }

    /** The statements about one operator, in the order of saying. */
    private final class Telling {
        private final List<NewStatement> statements = new ArrayList<>();
        private final Operator operator;
        private final int number;
        private final OperatorId id;
        private final Source source;

        Telling(Operator operator, int number, OperatorId id) {
            this.operator = operator;
            this.number = number;
            this.id = id;
            CountryCode country = new CountryCode(operator.country());
            String reference = "%s-AEO-%05d".formatted(country, 10_000 + 3 * number);
            source = country.equals(AURELIA)
                    ? new Source.National(AURELIA, reference)
                    : new Source.Partner(
                            country, country.value().equals("XB") ? "XA-XB/2019" : "XA-XC/2022", reference);
        }

        void granted(TrustSpell spell) {
            LocalDate since = spell.since();
            boolean rose = !spell.level().equals("T1") && since.isBefore(firstDay.minusDays(900)) && number % 2 == 0;
            say(
                    new Change.Granted(terms(rose ? "T1" : spell.level())),
                    since,
                    "Criteria found met at the validation visit",
                    "41(2)");
            if (since.isBefore(firstDay.minusDays(500)) && number % 9 == 4) {
                say(new Change.Suspended(), since.plusDays(120), "Seal register incomplete at a site", "44(2)");
                say(new Change.Restored(), since.plusDays(171), "Remedied and verified", "44(4)");
            }
            if (rose) {
                say(new Change.Amended(terms(spell.level())), since.plusDays(640), "Reassessment passed", "42(3)");
            }
        }

        void ended(LocalDate until) {
            switch (number % 3) {
                case 0 -> say(new Change.Revoked(), until, "Repeated undervaluation", "45(1)");
                case 1 -> say(new Change.Suspended(), until, "Records not produced on request", "44(1)");
                default -> say(new Change.Withdrawn(), until, "Given up by the holder", "46");
            }
        }

        void say(Change change, LocalDate day, String ground, String section) {
            Instant effective = day.atStartOfDay(zone).toInstant();
            Instant arrived = source instanceof Source.Partner ? effective.plus(ON_THE_WAY) : effective;
            Instant learnt = arrived.isAfter(begun) ? begun : arrived;
            statements.add(new NewStatement(
                    id,
                    source,
                    Optional.empty(),
                    change,
                    new Grounds(effective, learnt, ground, LAW + section, World.BUILDER)));
        }

        private Terms terms(String level) {
            return new Terms(
                    new AuthorisationType(number % 5 == 0 ? "AEOS" : number % 2 == 0 ? "AEOF" : "AEOC"),
                    Optional.empty(),
                    new TrustLevel(level),
                    roles(),
                    benefits(level),
                    Optional.empty());
        }

        private Set<org.openaeo.trust.OperatorRole> roles() {
            return switch (operator.role()) {
                case IMPORTER ->
                    Set.of(org.openaeo.trust.OperatorRole.IMPORTER, org.openaeo.trust.OperatorRole.EXPORTER);
                case DECLARANT -> Set.of(org.openaeo.trust.OperatorRole.BROKER);
                case CARRIER -> Set.of(org.openaeo.trust.OperatorRole.CARRIER);
                case WAREHOUSE -> Set.of(new org.openaeo.trust.OperatorRole("WAREHOUSE"));
                case EXPORTER ->
                    Set.of(org.openaeo.trust.OperatorRole.EXPORTER, new org.openaeo.trust.OperatorRole("MANUFACTURER"));
            };
        }

        private static Set<Benefit> benefits(String level) {
            Benefit fewer = new Benefit("FEWER_CHECKS");
            Benefit priority = new Benefit("PRIORITY");
            Benefit rapid = new Benefit("RAPID_RELEASE");
            return switch (level) {
                case "T1" -> Set.of(fewer);
                case "T2" -> Set.of(fewer, priority, rapid);
                default -> Set.of(fewer, priority, rapid, new Benefit("DEFERRED_DUTY"), new Benefit("REDUCED_DATA"));
            };
        }
    }
}
