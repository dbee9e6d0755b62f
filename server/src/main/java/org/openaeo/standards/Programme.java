package org.openaeo.standards;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The profile of an administration's programme: what it grants, by which standards and on which terms.
 *
 * <p>A profile is a YAML file. Keys not named here, and repeated ones, are faults. Lists of codes may be left out
 * where the table says what that means. Lengths of time are {@code 30 days}, {@code 5 working-days}, {@code 9 months},
 * {@code 3 years}; names are given in English, Spanish and French.
 *
 * <pre>{@code
 * code: eu                          # small letters, digits, hyphen; the file is <code>.yaml
 * name: {en: ..., es: ..., fr: ...}
 * source: what law or guidance it follows
 * provenance: what was read, what is to be confirmed
 * look-back: 3 years                # for offences
 * appeal-levels: 2                  # 0 to 4
 * levels:                           # of trust, lowest first; codes as trust has them (T1, T2, T3)
 *   - {code: T1, name: {...}}
 * roles:                            # of operators, all that the programme knows
 *   - {code: IMPORTER, name: {...}}
 * benefits:                         # all that the programme knows
 *   - {code: FEWER_CHECKS, name: {...}}
 * types:
 *   - code: AEOC
 *     name: {...}
 *     edition: EU/2016
 *     criterion-types: [AEOC]       # left out: all criteria of the edition
 *     tiers:                        # lowest first
 *       - {code: STANDARD, name: {...}, level: T2, minimum-score: 80, benefits: [PRIORITY]}
 *     roles: [IMPORTER]             # left out: all
 *     benefits: [FEWER_CHECKS]      # left out: none
 *     scope: company                # company | site
 *     validity: 3 years             # left out: without expiry
 *     minimum-activity: 3 years     # left out: none
 *     improvement-plan: {minimum-score: 40, longest: 2 years, reference: ...}   # left out: none
 * clocks:                           # at least acceptance and decision; effect stands below
 *   - code: acceptance              # information, decision, visit-notice, remedy, hearing, suspension, ...
 *     length: 30 days
 *     acts: customs                 # customs | operator
 *     longest-extension: 60 days    # left out: none
 *     pauses: [information-requested, criminal-proceedings]   # left out: none
 *     reference: UCC Art. 22(2)
 *     remind-before: [7, 1]         # days before the last day; left out: none
 *     rolls: true                   # left out: true
 *     at-end: overdue               # proceed, deemed-accepted, not-accepted, propose-refusal, restore, ...
 *     confirmed: true               # left out: true
 * effect: {after: 5 days, reference: UCC-DA Art. 29}
 * bars:                             # left out: none
 *   - {cause: revocation, length: 3 years, types: [AEOC], reference: UCC-DA Art. 11}
 * references:                       # clauses for acts, by names of your own; left out: none
 *   suspension: UCC-DA Art. 16
 * working-days: [monday, tuesday, wednesday, thursday, friday]
 * holidays:                         # left out: none
 *   - {day: "01-01", name: {...}}          # every year
 *   - {day: easter+1, name: {...}}         # days after or before Easter Sunday
 *   - {day: "2027-05-14", name: {...}}     # once
 * }</pre>
 *
 * @param levels lowest first
 * @param references clauses by the names that letters and files use for acts
 */
public record Programme(
        String code,
        Words name,
        String source,
        String provenance,
        Length lookBack,
        int appealLevels,
        List<Term> levels,
        List<Term> roles,
        List<Term> benefits,
        List<AuthorisationRule> types,
        List<ClockRule> clocks,
        EffectRule effect,
        List<Bar> bars,
        Map<String, String> references,
        WorkingCalendar calendar) {
    public Programme {
        levels = List.copyOf(levels);
        roles = List.copyOf(roles);
        benefits = List.copyOf(benefits);
        types = List.copyOf(types);
        clocks = List.copyOf(clocks);
        bars = List.copyOf(bars);
        references = Map.copyOf(references);
    }

    public Optional<AuthorisationRule> type(String code) {
        return types.stream().filter(type -> type.type().equals(code)).findFirst();
    }

    /** The rule of a clock; empty where the programme sets no such limit. */
    public Optional<ClockRule> clock(ClockCode code) {
        return code == ClockCode.EFFECT
                ? Optional.of(effectClock())
                : clocks.stream().filter(clock -> clock.code() == code).findFirst();
    }

    /** The clause for an act, empty where the programme names none. */
    public Optional<String> reference(String act) {
        return Optional.ofNullable(references.get(act));
    }

    private ClockRule effectClock() {
        return new ClockRule(
                ClockCode.EFFECT,
                effect.after(),
                Party.CUSTOMS,
                Optional.empty(),
                Set.of(),
                effect.legalReference(),
                List.of(),
                false,
                Lapse.TAKE_EFFECT,
                true);
    }
}
