package org.openaeo.risk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.LevelPolicy;
import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.plan.RuleSheet;

/**
 * A plan as the form shows it: every field as typed.
 *
 * @param basedOn the version in force when the form was opened; 0, which no plan has, where that was not sent
 * @param ranking {@code probability}, {@code expected_revenue} or {@code blend}
 * @param revenueWeight in per cent, for a blend
 * @param randomShare in per cent
 * @param rules the {@link RuleSheet} text
 * @param reason why the plan is published
 */
public record PlanForm(
        Integer basedOn,
        String name,
        Amount capacity,
        List<OfficeRow> offices,
        Amount otherOffices,
        String ranking,
        String revenueWeight,
        String randomShare,
        Amount documents,
        String trustVersion,
        List<LevelRow> levels,
        LevelRow otherwise,
        String rules,
        String reason) {
    /** Empty rows at the end of a list, for what is to be added. */
    private static final int SPARE_ROWS = 2;

    public PlanForm(
            @Nullable Integer basedOn,
            @Nullable String name,
            @Nullable Amount capacity,
            @Nullable List<OfficeRow> offices,
            @Nullable Amount otherOffices,
            @Nullable String ranking,
            @Nullable String revenueWeight,
            @Nullable String randomShare,
            @Nullable Amount documents,
            @Nullable String trustVersion,
            @Nullable List<LevelRow> levels,
            @Nullable LevelRow otherwise,
            @Nullable String rules,
            @Nullable String reason) {
        this.basedOn = Objects.requireNonNullElse(basedOn, 0);
        this.name = text(name);
        this.capacity = Objects.requireNonNullElse(capacity, Amount.NONE);
        this.offices = offices == null ? List.of() : List.copyOf(offices);
        this.otherOffices = Objects.requireNonNullElse(otherOffices, Amount.NONE);
        this.ranking = text(ranking);
        this.revenueWeight = text(revenueWeight);
        this.randomShare = text(randomShare);
        this.documents = Objects.requireNonNullElse(documents, Amount.NONE);
        this.trustVersion = text(trustVersion);
        this.levels = levels == null ? List.of() : List.copyOf(levels);
        this.otherwise = Objects.requireNonNullElse(otherwise, LevelRow.EMPTY);
        this.rules = text(rules).replace("\r\n", "\n");
        this.reason = text(reason);
    }

    /**
     * How many inspections.
     *
     * @param kind {@code rate}, {@code count} or {@code none}
     * @param figure per cent of the declarations, or a number of them
     */
    public record Amount(String kind, String figure) {
        static final Amount NONE = new Amount("none", "");

        public Amount(@Nullable String kind, @Nullable String figure) {
            this.kind = kind == null || kind.isEmpty() ? "none" : kind;
            this.figure = text(figure);
        }

        static Amount of(Limit limit) {
            return switch (limit) {
                case Limit.Count(int count) -> new Amount("count", Integer.toString(count));
                case Limit.Rate(double rate) -> new Amount("rate", FormNumber.perCent(rate));
            };
        }
    }

    /** The capacity of one office; a row without an office is left out. */
    public record OfficeRow(String office, Amount amount) {
        public OfficeRow(@Nullable String office, @Nullable Amount amount) {
            this.office = text(office).strip();
            this.amount = Objects.requireNonNullElse(amount, new Amount("count", ""));
        }

        static OfficeRow empty() {
            return new OfficeRow("", new Amount("count", ""));
        }

        boolean isEmpty() {
            return office.isEmpty() && amount.figure().isBlank();
        }
    }

    /**
     * What one trust level changes; a row without a level is left out.
     *
     * @param ceiling in per cent
     * @param benefits codes, separated by commas or spaces
     */
    public record LevelRow(String level, String ceiling, String multiplier, String benefits) {
        static final LevelRow EMPTY = new LevelRow("", "", "", "");

        public LevelRow(
                @Nullable String level,
                @Nullable String ceiling,
                @Nullable String multiplier,
                @Nullable String benefits) {
            this.level = text(level).strip();
            this.ceiling = text(ceiling);
            this.multiplier = text(multiplier);
            this.benefits = text(benefits);
        }

        static LevelRow of(String level, LevelPolicy policy) {
            return new LevelRow(
                    level,
                    FormNumber.perCent(policy.ceiling()),
                    FormNumber.plain(policy.multiplier()),
                    String.join(", ", policy.benefits()));
        }

        boolean isEmpty() {
            return level.isEmpty() && ceiling.isBlank() && multiplier.isBlank() && benefits.isBlank();
        }

        List<String> benefitCodes() {
            return benefits.isBlank() ? List.of() : List.of(benefits.strip().split("[,;\\s]+"));
        }
    }

    /** The form filled with a version's plan, to be changed. */
    public static PlanForm of(SelectionPlan plan, int basedOn) {
        Capacity capacity = plan.capacity();
        List<OfficeRow> offices = new ArrayList<>();
        capacity.offices().forEach((office, limit) -> offices.add(new OfficeRow(office, Amount.of(limit))));
        List<LevelRow> levels = new ArrayList<>();
        plan.trustPolicy().levels().forEach((level, policy) -> levels.add(LevelRow.of(level, policy)));
        return new PlanForm(
                        basedOn,
                        plan.name(),
                        Amount.of(capacity.overall()),
                        offices,
                        capacity.otherOffices().map(Amount::of).orElse(Amount.NONE),
                        switch (plan.ranking()) {
                            case Ranking.Probability _ -> "probability";
                            case Ranking.ExpectedRevenue _ -> "expected_revenue";
                            case Ranking.Blend _ -> "blend";
                        },
                        plan.ranking() instanceof Ranking.Blend(double weight) ? FormNumber.perCent(weight) : "",
                        FormNumber.perCent(plan.randomShare()),
                        plan.documents().map(Amount::of).orElse(Amount.NONE),
                        plan.trustPolicy().version(),
                        levels,
                        LevelRow.of("", plan.trustPolicy().otherwise()),
                        RuleSheet.write(plan),
                        "")
                .withSpareRows();
    }

    /** The same with empty rows at the end of both lists, and none between. */
    public PlanForm withSpareRows() {
        List<OfficeRow> moreOffices =
                new ArrayList<>(offices.stream().filter(row -> !row.isEmpty()).toList());
        List<LevelRow> moreLevels =
                new ArrayList<>(levels.stream().filter(row -> !row.isEmpty()).toList());
        for (int i = 0; i < SPARE_ROWS; i++) {
            moreOffices.add(OfficeRow.empty());
            moreLevels.add(LevelRow.EMPTY);
        }
        return new PlanForm(
                basedOn,
                name,
                capacity,
                moreOffices,
                otherOffices,
                ranking,
                revenueWeight,
                randomShare,
                documents,
                trustVersion,
                moreLevels,
                otherwise,
                rules,
                reason);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
