package org.openaeo.risk.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.Rule;
import org.openaeo.platform.web.Figures;
import org.openaeo.risk.plan.PlanAspect;
import org.openaeo.risk.plan.PlanChange;
import org.openaeo.risk.plan.PlanSetting;
import org.openaeo.risk.plan.PlanValue;

/** What a plan says, in the reader's words. */
@Component
class PlanWords {
    private static final int DECIMALS = 4;
    private static final char NO_BREAK = '\u00a0';

    private final MessageSource messages;
    private final Figures figures;

    PlanWords(MessageSource messages, Figures figures) {
        this.messages = messages;
        this.figures = figures;
    }

    /** A difference between two plans. */
    public record Change(String what, String before, String after) {}

    List<Change> changes(List<PlanChange> changes, Locale language) {
        String nothing = say(language, "risk.plan.nothing");
        return changes.stream()
                .map(change -> new Change(
                        name(change.aspect(), change.of(), language),
                        change.before().map(value -> value(value, language)).orElse(nothing),
                        change.after().map(value -> value(value, language)).orElse(nothing)))
                .toList();
    }

    String name(PlanAspect aspect, String of, Locale language) {
        String key = "risk.plan.aspect." + aspect.code();
        return switch (aspect) {
            case OFFICE_CAPACITY, RULE -> say(language, key, of);
            case CEILING, MULTIPLIER, BENEFITS ->
                say(language, key, of.isEmpty() ? say(language, "risk.plan.otherwise") : of);
            case NAME, CAPACITY, OTHER_OFFICES, RANKING, RANDOM_SHARE, DOCUMENTS -> say(language, key);
            case TRUST_VERSION, RULES_VERSION, RULE_ORDER -> say(language, key);
        };
    }

    String value(PlanSetting setting, Locale language) {
        return value(setting.value(), language);
    }

    private String value(PlanValue value, Locale language) {
        return switch (value) {
            case PlanValue.Words(String text) -> text;
            case PlanValue.Share(double share) -> share(share);
            case PlanValue.Factor(double factor) -> "× " + exact(factor);
            case PlanValue.Amount(Limit limit) -> limit(limit, language);
            case PlanValue.Order(Ranking ranking) -> ranking(ranking, language);
            case PlanValue.Codes(List<String> codes) ->
                codes.isEmpty() ? say(language, "risk.plan.nothing") : benefits(codes, language);
            case PlanValue.Condition(Rule rule) -> rule(rule, language);
        };
    }

    private String limit(Limit limit, Locale language) {
        return switch (limit) {
            case Limit.Count(int count) -> say(language, "risk.plan.count", figures.number(count));
            case Limit.Rate(double rate) -> say(language, "risk.plan.rate", share(rate));
        };
    }

    private String ranking(Ranking ranking, Locale language) {
        return switch (ranking) {
            case Ranking.Probability _ -> say(language, "risk.plan.ranking.probability");
            case Ranking.ExpectedRevenue _ -> say(language, "risk.plan.ranking.expected_revenue");
            case Ranking.Blend(double weight) -> say(language, "risk.plan.ranking.blended", share(weight));
        };
    }

    private String rule(Rule rule, Locale language) {
        String lane = say(language, "lane." + rule.lane().name());
        String said = say(
                language, "risk.plan.rule", rule.title(language), rule.when().source(), lane);
        String from = rule.from()
                .map(day -> " " + say(language, "risk.plan.rule.from", figures.date(day)))
                .orElse("");
        String until = rule.until()
                .map(day -> " " + say(language, "risk.plan.rule.until", figures.date(day)))
                .orElse("");
        return said + from + until;
    }

    /** The highest share of a level's declarations that may be inspected. */
    String ceiling(double ceiling, Locale language) {
        return ceiling >= 1 ? say(language, "risk.plan.no-ceiling") : share(ceiling);
    }

    /** Benefits by the names of those that the standard plan grants; others by their codes, which are data. */
    String benefits(List<String> codes, Locale language) {
        return codes.stream()
                .map(code -> messages.getMessage("risk.benefit." + code, null, code, language))
                .collect(Collectors.joining(", "));
    }

    /** A number with as many decimals as it has, four at most. */
    String exact(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return figures.decimal(number, Math.max(0, rounded.scale()));
    }

    private String share(double share) {
        return exact(share * 100) + NO_BREAK + "%";
    }

    private String say(Locale language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
