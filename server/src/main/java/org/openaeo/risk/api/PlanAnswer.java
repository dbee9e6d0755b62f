package org.openaeo.risk.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.selection.LevelPolicy;
import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.Rule;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.PlanVersion;

/**
 * The plan in force.
 *
 * @param version by which decisions name it
 * @param reason why it was published
 * @param capacity inspections in all offices together
 * @param offices inspections at single offices, by code
 * @param otherOffices inspections at each office not named; null for no limit
 * @param documents document checks besides; null for none
 * @param randomShare of the capacity, drawn from everybody; never 0
 * @param levels what trust changes, by level
 * @param otherwise what holds without a level
 * @param sha256 of the plan's text as it was published
 */
record PlanAnswer(
        int version,
        String name,
        Instant publishedAt,
        String reason,
        LimitAnswer capacity,
        SortedMap<String, LimitAnswer> offices,
        @Nullable LimitAnswer otherOffices,
        @Nullable LimitAnswer documents,
        RankingAnswer ranking,
        double randomShare,
        String trustVersion,
        SortedMap<String, LevelPolicy> levels,
        LevelPolicy otherwise,
        String rulesVersion,
        List<RuleAnswer> rules,
        String sha256) {

    /** A count of declarations or a share of them; the other one is null. */
    record LimitAnswer(@Nullable Integer count, @Nullable Double rate) {
        static LimitAnswer of(Limit limit) {
            return switch (limit) {
                case Limit.Count(int count) -> new LimitAnswer(count, null);
                case Limit.Rate(double rate) -> new LimitAnswer(null, rate);
            };
        }
    }

    /**
     * In what order scored declarations come to the top.
     *
     * @param by {@code probability}, {@code expected-revenue} or {@code blend}
     * @param revenueWeight of a blend, 0 to 1; null otherwise
     */
    record RankingAnswer(String by, @Nullable Double revenueWeight) {
        static RankingAnswer of(Ranking ranking) {
            return switch (ranking) {
                case Ranking.Probability() -> new RankingAnswer("probability", null);
                case Ranking.ExpectedRevenue() -> new RankingAnswer("expected-revenue", null);
                case Ranking.Blend(double weight) -> new RankingAnswer("blend", weight);
            };
        }
    }

    /** A rule; {@code when} is its condition in CEL. */
    record RuleAnswer(
            String id,
            Map<String, String> title,
            String when,
            String lane,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        static RuleAnswer of(Rule rule) {
            return new RuleAnswer(
                    rule.id(),
                    new TreeMap<>(rule.title()),
                    rule.when().source(),
                    rule.lane().code(),
                    rule.from().orElse(null),
                    rule.until().orElse(null));
        }
    }

    static PlanAnswer of(PlanVersion version) {
        SelectionPlan plan = version.plan();
        SortedMap<String, LimitAnswer> offices = new TreeMap<>();
        plan.capacity().offices().forEach((office, limit) -> offices.put(office, LimitAnswer.of(limit)));
        return new PlanAnswer(
                version.number(),
                plan.name(),
                version.publishedAt(),
                version.reason(),
                LimitAnswer.of(plan.capacity().overall()),
                offices,
                plan.capacity().otherOffices().map(LimitAnswer::of).orElse(null),
                plan.documents().map(LimitAnswer::of).orElse(null),
                RankingAnswer.of(plan.ranking()),
                plan.randomShare(),
                plan.trustPolicy().version(),
                new TreeMap<>(plan.trustPolicy().levels()),
                plan.trustPolicy().otherwise(),
                plan.rules().version(),
                plan.rules().rules().stream().map(RuleAnswer::of).toList(),
                version.sha256());
    }
}
