package org.openaeo.certification.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.certification.Stage;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.ClockCode;
import org.openaeo.standards.Programme;
import org.openaeo.standards.Tier;
import org.openaeo.trust.Administration;
import org.openaeo.trust.AuthorisationType;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.Change;
import org.openaeo.trust.Grounds;
import org.openaeo.trust.NewStatement;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Stated;
import org.openaeo.trust.Terms;
import org.openaeo.trust.TrustLevel;

/** Says in the register of trust what an entry of a case file decided; in its transaction, so that it bites at once. */
@Component
class TrustStatements {
    private final Authorisations authorisations;
    private final ProgrammeVocabulary vocabulary;
    private final Rulebook rules;
    private final Administration administration;

    TrustStatements(
            Authorisations authorisations,
            ProgrammeVocabulary vocabulary,
            Rulebook rules,
            Administration administration) {
        this.authorisations = authorisations;
        this.vocabulary = vocabulary;
        this.rules = rules;
        this.administration = administration;
    }

    /** What the entry changed, for each authorisation it concerns. */
    private record Said(Conferral conferral, Change change, Instant effective) {}

    void state(CaseFile before, Entry entry, CaseFile after) {
        List<Said> said = said(before, entry, after);
        if (said.isEmpty()) {
            return;
        }
        vocabulary.teach(rules.programme(entry.rules()));
        for (Said each : said) {
            NewStatement statement = new NewStatement(
                    after.facts().operator().orElseThrow(),
                    new Source.National(
                            administration.country(), each.conferral().number(after.header())),
                    Optional.empty(),
                    each.change(),
                    new Grounds(
                            each.effective(), entry.at(), ground(entry), cut(entry.legalReference()), entry.actor()));
            if (authorisations.state(statement) instanceof Stated.Refused(var objections)) {
                throw new IllegalStateException("the register refuses entry " + entry.number() + " of "
                        + after.header().number() + ": " + objections);
            }
        }
    }

    private List<Said> said(CaseFile before, Entry entry, CaseFile after) {
        Instant at = latest(entry.at(), inEffect(before));
        return switch (entry.act()) {
            case Act.Grant(var conferrals, var text) -> terms(entry, conferrals, after.effectOf(entry), true);
            case Act.Confirm(var conferrals, var text) -> terms(entry, conferrals, at, false);
            case Act.Suspend suspended -> each(before.facts().held(), new Change.Suspended(), at);
            case Act.Restore restored -> each(before.facts().held(), new Change.Restored(), at);
            case Act.Revoke revoked -> {
                List<Conferral> kept = after.facts().held();
                yield each(
                        before.facts().held().stream()
                                .filter(held -> !kept.contains(held))
                                .toList(),
                        new Change.Revoked(),
                        at);
            }
            case Act.Annul annulled -> each(before.facts().held(), new Change.Annulled(), inEffect(before));
            case Act.Surrender given -> each(before.facts().held(), new Change.Withdrawn(), at);
            case Act.Lapsed(var clock, var ordinal) ->
                restored(before, entry) ? each(before.facts().held(), new Change.Restored(), at) : List.of();
            case Act.AbandonRevocation abandoned -> List.of();
            case Act.RuleAppeal ruled -> {
                if (entry.to() != Stage.MONITORED || !entry.moved()) {
                    yield List.of();
                }
                yield entry.from() == Stage.SUSPENDED
                        ? each(before.facts().held(), new Change.Restored(), at)
                        : terms(entry, after.facts().held(), at, true);
            }
            default -> List.of();
        };
    }

    private static boolean restored(CaseFile before, Entry entry) {
        return before.stage() == Stage.SUSPENDED && entry.to() == Stage.MONITORED;
    }

    private static List<Said> each(List<Conferral> held, Change change, Instant at) {
        return held.stream().map(conferral -> new Said(conferral, change, at)).toList();
    }

    private List<Said> terms(Entry entry, List<Conferral> conferrals, Instant effective, boolean anew) {
        Programme programme = rules.programme(entry.rules());
        List<Said> said = new ArrayList<>();
        for (Conferral conferral : conferrals) {
            Terms terms = terms(programme, conferral, effective);
            said.add(new Said(conferral, anew ? new Change.Granted(terms) : new Change.Amended(terms), effective));
        }
        return said;
    }

    private Terms terms(Programme programme, Conferral conferral, Instant effective) {
        AuthorisationRule rule = programme.type(conferral.type()).orElseThrow();
        Tier tier = rule.tier(conferral.tier()).orElseThrow();
        Set<String> benefits = new HashSet<>(rule.benefits());
        benefits.addAll(tier.benefits());
        Optional<Instant> until = rule.validity()
                .map(length -> programme
                        .calendar()
                        .reckon(rules.day(effective), length, false)
                        .end(rules.zone()));
        return new Terms(
                new AuthorisationType(rule.type()),
                Optional.of(tier.code()),
                new TrustLevel(tier.level()),
                conferral.roles().stream().map(OperatorRole::new).collect(Collectors.toSet()),
                benefits.stream().map(Benefit::new).collect(Collectors.toSet()),
                until);
    }

    private static Instant inEffect(CaseFile file) {
        return file.lastClock(ClockCode.EFFECT)
                .map(CaseClock::due)
                .or(() -> file.entries().stream()
                        .filter(each -> each.act() instanceof Act.Grant)
                        .map(Entry::at)
                        .findFirst())
                .orElse(Instant.MIN);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static String ground(Entry entry) {
        return "Entry " + entry.number() + " of the case file: "
                + entry.act().kind().code();
    }

    private static String cut(String text) {
        return text.length() > Grounds.LONGEST ? text.substring(0, Grounds.LONGEST) : text;
    }
}
