package org.openaeo.standards.api;

import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

import org.openaeo.platform.codes.ConstantCode;
import org.openaeo.standards.Coverage;
import org.openaeo.standards.CriterionId;
import org.openaeo.standards.Crosswalk;
import org.openaeo.standards.DerivedLink;
import org.openaeo.standards.Link;

/**
 * How one edition is answered by another.
 *
 * @param coverage how many criteria of {@code from} are answered how far
 * @param links what people judged, in whichever direction it was written down
 * @param derived what follows by way of SAFE where nobody compared the two
 */
record CrosswalkAnswer(
        String from, String to, CoverageAnswer coverage, List<LinkAnswer> links, List<DerivedAnswer> derived) {

    /**
     * Counts of criteria.
     *
     * @param none looked for, and nothing answers them
     * @param open nobody looked, and nothing could be derived
     * @param derived how many of the answered ones are so only by derivation
     * @param share of the criteria answered, 0 to 1; in part counts half
     */
    record CoverageAnswer(int full, int partial, int none, int open, int derived, double share) {
        static CoverageAnswer of(Coverage coverage) {
            return new CoverageAnswer(
                    coverage.full(),
                    coverage.partial(),
                    coverage.none(),
                    coverage.open(),
                    coverage.derived(),
                    coverage.share());
        }
    }

    /**
     * What meeting one criterion does for another.
     *
     * @param target the edition in which an answer was looked for
     * @param to null exactly where the strength is {@code none}
     * @param strength {@code full}, {@code partial} or {@code none}
     */
    record LinkAnswer(
            String from, String target, @Nullable String to, String strength, SortedMap<String, String> reason) {
        static LinkAnswer of(Link link) {
            return new LinkAnswer(
                    link.from().toString(),
                    link.target().toString(),
                    link.to().map(CriterionId::toString).orElse(null),
                    ConstantCode.of(link.strength()),
                    EditionAnswer.texts(link.reason()));
        }
    }

    /**
     * A link that follows from two.
     *
     * @param by the criterion of SAFE in between
     * @param strength of the weaker of the two
     */
    record DerivedAnswer(String from, String by, String to, String strength) {
        static DerivedAnswer of(DerivedLink link) {
            return new DerivedAnswer(
                    link.from().toString(),
                    link.by().toString(),
                    link.to().toString(),
                    ConstantCode.of(link.strength()));
        }
    }

    static CrosswalkAnswer of(Crosswalk crosswalk) {
        return new CrosswalkAnswer(
                crosswalk.from().id().toString(),
                crosswalk.to().id().toString(),
                CoverageAnswer.of(crosswalk.coverage()),
                crosswalk.links().stream().map(LinkAnswer::of).toList(),
                crosswalk.derived().stream().map(DerivedAnswer::of).toList());
    }
}
