package org.openaeo.engine.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.model.Contribution;
import org.openaeo.engine.model.Contributions;

/**
 * Turns contributions into reasons.
 *
 * <p>Contributions of one {@link ReasonTheme theme} are added up. The sentence is that of the theme's weightiest
 * feature among those that speak the way the sum does.
 */
public final class Reasons {
    private Reasons() {}

    /** The weightiest reasons, at most that many. */
    public static List<Reason> top(Contributions contributions, Declarations declarations, int row, int most) {
        return explain(contributions, declarations, row, most).reasons();
    }

    /**
     * @param declarations the set that the contributions are of
     * @param row the row that they are of
     * @param most reasons told one by one
     */
    public static Explanation explain(Contributions contributions, Declarations declarations, int row, int most) {
        Map<ReasonTheme, List<Contribution>> byTheme = new EnumMap<>(ReasonTheme.class);
        for (Contribution contribution : contributions.contributions()) {
            byTheme.computeIfAbsent(ReasonTheme.of(contribution.feature()), none -> new ArrayList<>())
                    .add(contribution);
        }
        List<Map.Entry<ReasonTheme, List<Contribution>>> weightiest = byTheme.entrySet().stream()
                .filter(theme -> sum(theme.getValue()) != 0)
                .sorted(Comparator.comparingDouble(theme -> -Math.abs(sum(theme.getValue()))))
                .toList();
        int told = Math.min(most, weightiest.size());
        SentenceWriter writer = new SentenceWriter(contributions, declarations, row);
        List<Reason> reasons = weightiest.subList(0, told).stream()
                .map(theme -> reason(theme.getKey(), theme.getValue(), writer))
                .toList();
        double others = weightiest.subList(told, weightiest.size()).stream()
                .mapToDouble(theme -> sum(theme.getValue()))
                .sum();
        return new Explanation(
                contributions.probability(),
                contributions.expectedRevenue(),
                Points.ofLogOdds(contributions.base()),
                reasons,
                weightiest.size() - told,
                Points.ofLogOdds(others));
    }

    private static Reason reason(ReasonTheme theme, List<Contribution> contributions, SentenceWriter writer) {
        double sum = sum(contributions);
        Contribution leading = contributions.stream()
                .max(Comparator.comparingDouble(each -> each.logOdds() * Math.signum(sum)))
                .orElseThrow();
        Statement said = writer.about(leading);
        return new Reason(theme, said.sentence(), said.subject(), said.codes(), said.numbers(), Points.ofLogOdds(sum));
    }

    private static double sum(List<Contribution> contributions) {
        return contributions.stream().mapToDouble(Contribution::logOdds).sum();
    }
}
