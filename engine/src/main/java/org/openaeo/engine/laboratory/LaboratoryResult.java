package org.openaeo.engine.laboratory;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * What an experiment came to.
 *
 * @param revenueRecorded whether history records revenue; where not, it is the duty of irregular declarations
 * @param runs policy by policy in the experiment's order, within a policy seed by seed
 */
public record LaboratoryResult(Experiment experiment, boolean revenueRecorded, List<RunResult> runs) {
    public LaboratoryResult {
        runs = List.copyOf(runs);
    }

    public List<RunResult> runsOf(Policy policy) {
        return runs.stream().filter(run -> run.policy().equals(policy.name())).toList();
    }

    /** A measure of a policy over its seeds. */
    public Band band(Policy policy, Measure measure) {
        return Band.of(runsOf(policy).stream().mapToDouble(run -> run.measure(measure)));
    }

    /** How much a policy's measure differs from the first policy's, seed by seed. */
    public Band difference(Policy policy, Measure measure) {
        List<RunResult> base = runsOf(experiment.policies().getFirst());
        List<RunResult> these = runsOf(policy);
        return Band.of(IntStream.range(0, these.size())
                .mapToDouble(seed ->
                        these.get(seed).measure(measure) - base.get(seed).measure(measure)));
    }

    public int weeks() {
        return runs.getFirst().weeks().size();
    }

    /** Something of one week of a policy over its seeds. */
    public Band band(Policy policy, int week, ToDoubleFunction<WeekResult> what) {
        return Band.of(runsOf(policy).stream()
                .mapToDouble(run -> what.applyAsDouble(run.weeks().get(week))));
    }
}
