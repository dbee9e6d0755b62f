package org.openaeo.engine.model;

import java.time.Instant;

import org.openaeo.engine.profile.Decay;
import org.openaeo.engine.profile.ProfileSettings;

/**
 * Everything that, with the history, decides what model comes out: the same history and settings give the same bytes.
 *
 * @param mapping name of the column mapping that the history was read by, for the record
 * @param created when the training was asked for, for the record
 * @param profiles which profiles are kept and how they fade; by default nothing fades within the window, since fading
 *     counts of old and new rows differ where their groups do not, and the window itself forgets
 * @param smoothing weight of a parent's rate in its children's, in inspections; 0 has it estimated for each family
 *     from how much its groups differ
 * @param validationShare share of the labelled rows, the latest, on which boosting stops and probabilities are fitted
 * @param judging of the trees for declarations whose goods line nobody has inspected yet
 * @param mostRows more labelled rows than these, and the oldest are left out of the trees, not of the profiles
 * @param leastLabels fewer labelled rows, and training is refused
 * @param threads of the training library; on a busy machine its threads wait for each other by spinning, so that two
 *     can be many times slower than one
 * @param leastIrregular fewer irregular or fewer conform ones, and training is refused
 */
public record TrainingSettings(
        String mapping,
        Instant created,
        ProfileSettings profiles,
        double smoothing,
        Encoding encoding,
        double validationShare,
        Boosting boosting,
        Boosting judging,
        int mostRows,
        int leastLabels,
        int leastIrregular,
        int threads,
        long seed) {
    public TrainingSettings {
        if (!(smoothing >= 0)) {
            throw new IllegalArgumentException("smoothing must not be negative: " + smoothing);
        }
        if (!(validationShare >= 0.05 && validationShare <= 0.5)) {
            throw new IllegalArgumentException("validation share must be 0.05 to 0.5: " + validationShare);
        }
        if (mostRows < leastLabels || leastLabels < 10 || leastIrregular < 2 || threads < 1) {
            throw new IllegalArgumentException("limits of rows, labels or threads are out of range");
        }
    }

    public static TrainingSettings defaults(String mapping, Instant created) {
        return new TrainingSettings(
                mapping,
                created,
                ProfileSettings.all(Decay.NONE),
                0,
                Encoding.PREQUENTIAL,
                0.2,
                Boosting.DEFAULT,
                Boosting.JUDGING,
                500_000,
                200,
                20,
                1,
                1);
    }

    /** The same without memory of repeated consignments: every declaration is judged as if it were the first. */
    public TrainingSettings withoutRepeats() {
        return with(profiles.withoutRepeats());
    }

    public TrainingSettings with(ProfileSettings other) {
        return copy(other, encoding, boosting, judging, seed);
    }

    public TrainingSettings with(Encoding other) {
        return copy(profiles, other, boosting, judging, seed);
    }

    /** The same with other parameters for the trees that may remember. */
    public TrainingSettings with(Boosting other) {
        return copy(profiles, encoding, other, judging, seed);
    }

    /** The same with other parameters for the trees that judge goods lines never inspected. */
    public TrainingSettings judgingBy(Boosting other) {
        return copy(profiles, encoding, boosting, other, seed);
    }

    public TrainingSettings withSeed(long other) {
        return copy(profiles, encoding, boosting, judging, other);
    }

    private TrainingSettings copy(
            ProfileSettings newProfiles,
            Encoding newEncoding,
            Boosting remembering,
            Boosting newJudging,
            long newSeed) {
        return new TrainingSettings(
                mapping,
                created,
                newProfiles,
                smoothing,
                newEncoding,
                validationShare,
                remembering,
                newJudging,
                mostRows,
                leastLabels,
                leastIrregular,
                threads,
                newSeed);
    }
}
