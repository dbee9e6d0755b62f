package org.openaeo.standards.api;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openaeo.platform.codes.ConstantCode;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Bar;
import org.openaeo.standards.ClockRule;
import org.openaeo.standards.ImprovementPlan;
import org.openaeo.standards.Length;
import org.openaeo.standards.Programme;
import org.openaeo.standards.ProgrammeVersion;
import org.openaeo.standards.Tier;

/**
 * A version of the administration's programme. Lengths of time are written {@code 30 days}, {@code 5 working-days},
 * {@code 9 months}, {@code 3 years}.
 *
 * @param version by which case files name it
 * @param lookBack for offences
 * @param effectAfter how long after a favourable decision it takes effect
 * @param references clauses by the acts they allow
 * @param sha256 of the profile's text
 */
record ProgrammeAnswer(
        int version,
        Instant inForceSince,
        String reason,
        String code,
        SortedMap<String, String> name,
        String source,
        String provenance,
        String lookBack,
        int appealLevels,
        List<EditionAnswer.TermAnswer> levels,
        List<EditionAnswer.TermAnswer> roles,
        List<EditionAnswer.TermAnswer> benefits,
        List<TypeAnswer> types,
        List<ClockAnswer> clocks,
        String effectAfter,
        List<BarAnswer> bars,
        SortedMap<String, String> references,
        List<String> workingDays,
        List<HolidayAnswer> holidays,
        String sha256) {

    /** A type of authorisation; lists that are empty mean all, but for benefits. */
    record TypeAnswer(
            String type,
            SortedMap<String, String> name,
            String edition,
            SortedSet<String> criterionTypes,
            List<TierAnswer> tiers,
            SortedSet<String> roles,
            SortedSet<String> benefits,
            String scope,
            @Nullable String validity,
            @Nullable String minimumActivity,
            @Nullable ImprovementAnswer improvementPlan) {
        static TypeAnswer of(AuthorisationRule rule) {
            return new TypeAnswer(
                    rule.type(),
                    EditionAnswer.texts(rule.name()),
                    rule.edition().toString(),
                    new TreeSet<>(rule.criterionTypes()),
                    rule.tiers().stream().map(TierAnswer::of).toList(),
                    new TreeSet<>(rule.roles()),
                    new TreeSet<>(rule.benefits()),
                    ConstantCode.of(rule.scope()),
                    rule.validity().map(Length::toString).orElse(null),
                    rule.minimumActivity().map(Length::toString).orElse(null),
                    rule.improvementPlan().map(ImprovementAnswer::of).orElse(null));
        }
    }

    /**
     * A step of a type.
     *
     * @param minimumScore in per cent of the weights asked
     */
    record TierAnswer(
            String code, SortedMap<String, String> name, String level, int minimumScore, SortedSet<String> benefits) {
        static TierAnswer of(Tier tier) {
            return new TierAnswer(
                    tier.code(),
                    EditionAnswer.texts(tier.name()),
                    tier.level(),
                    tier.minimumScore(),
                    new TreeSet<>(tier.benefits()));
        }
    }

    /** The way in for those who do not meet the lowest tier yet. */
    record ImprovementAnswer(int minimumScore, String longest, String legalReference) {
        static ImprovementAnswer of(ImprovementPlan plan) {
            return new ImprovementAnswer(plan.minimumScore(), plan.longest().toString(), plan.legalReference());
        }
    }

    /**
     * A time limit.
     *
     * @param acts {@code customs} or {@code operator}
     * @param atEnd what happens by itself when it has run out
     * @param rolls whether a last day off gives way to the next working day
     */
    record ClockAnswer(
            String code,
            String length,
            String acts,
            @Nullable String longestExtension,
            List<String> pauses,
            String legalReference,
            List<Integer> remindDaysBefore,
            boolean rolls,
            String atEnd,
            boolean confirmed) {
        static ClockAnswer of(ClockRule rule) {
            return new ClockAnswer(
                    ConstantCode.of(rule.code()),
                    rule.length().toString(),
                    ConstantCode.of(rule.acts()),
                    rule.longestExtension().map(Length::toString).orElse(null),
                    rule.pauses().stream().map(ConstantCode::of).sorted().toList(),
                    rule.legalReference(),
                    rule.remindDaysBefore(),
                    rule.rolls(),
                    ConstantCode.of(rule.atEnd()),
                    rule.confirmed());
        }
    }

    /** For how long nobody may apply again after the cause. */
    record BarAnswer(String cause, String length, SortedSet<String> types, String legalReference) {
        static BarAnswer of(Bar bar) {
            return new BarAnswer(
                    ConstantCode.of(bar.cause()),
                    bar.length().toString(),
                    new TreeSet<>(bar.types()),
                    bar.legalReference());
        }
    }

    /**
     * A day off.
     *
     * @param day {@code 12-25} every year, {@code 2026-04-06} once, {@code easter+1}
     */
    record HolidayAnswer(String day, SortedMap<String, String> name) {}

    static ProgrammeAnswer of(ProgrammeVersion version) {
        Programme programme = version.programme();
        return new ProgrammeAnswer(
                version.number(),
                version.inForceSince(),
                version.reason(),
                programme.code(),
                EditionAnswer.texts(programme.name()),
                programme.source(),
                programme.provenance(),
                programme.lookBack().toString(),
                programme.appealLevels(),
                programme.levels().stream().map(EditionAnswer.TermAnswer::of).toList(),
                programme.roles().stream().map(EditionAnswer.TermAnswer::of).toList(),
                programme.benefits().stream().map(EditionAnswer.TermAnswer::of).toList(),
                programme.types().stream().map(TypeAnswer::of).toList(),
                programme.clocks().stream().map(ClockAnswer::of).toList(),
                programme.effect().after().toString(),
                programme.bars().stream().map(BarAnswer::of).toList(),
                new TreeMap<>(programme.references()),
                programme.calendar().workingDays().stream()
                        .sorted()
                        .map(ConstantCode::of)
                        .toList(),
                programme.calendar().holidays().stream()
                        .map(holiday ->
                                new HolidayAnswer(holiday.day().toString(), EditionAnswer.texts(holiday.name())))
                        .toList(),
                version.sha256());
    }
}
