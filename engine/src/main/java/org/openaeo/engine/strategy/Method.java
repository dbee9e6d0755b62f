package org.openaeo.engine.strategy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The strategies there are, each with the work it is named after. */
public enum Method {
    /** Rows in random order. */
    RANDOM(new Source("Horvitz, Thompson", "A Generalization of Sampling Without Replacement", "JASA 47", 1952)),
    /** Rows that carry the most values with a bad record: see {@link RiskyProfiles}. */
    RISKY_PROFILES(new Source(
            "Laporte",
            "Risk management systems: using data mining in developing countries' customs administrations",
            "World Customs Journal 5(1)",
            2011)),
    /** The highest probability first. */
    SCORE(new Source(
            "Vanhoeyveld, Martens, Peeters",
            "Customs fraud detection: assessing the value of behavioural and high-cardinality data",
            "Pattern Analysis and Applications 23",
            2020)),
    /** The highest expected revenue first. */
    EXPECTED_REVENUE(new Source(
            "Kim, Tsai, Singh, Choi, Ibok, Li, Cha",
            "DATE: Dual Attentive Tree-aware Embedding for Customs Fraud Detection",
            "KDD",
            2020)),
    /** Probability and revenue weighed against each other: the ranking that plans call blend. */
    BLEND(new Source(
            "Kim, Tsai, Singh, Choi, Ibok, Li, Cha",
            "DATE: Dual Attentive Tree-aware Embedding for Customs Fraud Detection",
            "KDD",
            2020)),
    /** The probability nearest to one half first. */
    UNCERTAINTY(new Source("Lewis, Gale", "A Sequential Algorithm for Training Text Classifiers", "SIGIR", 1994)),
    /** Unlike ones among the promising: see {@link Diversity}. */
    DIVERSITY(new Source("Zhdanov", "Diverse mini-batch Active Learning", "arXiv:1901.05954", 2019)),
    /** Uncertain ones that are unlike each other: see {@link GradientSpread}. */
    BADGE(new Source(
            "Ash, Zhang, Krishnamurthy, Langford, Agarwal",
            "Deep Batch Active Learning by Diverse, Uncertain Gradient Lower Bounds",
            "ICLR",
            2020)),
    /** The same, weighed by uncertainty and revenue. */
    BATE(new Source(
            "Kim, Mai, Han, Park, Nguyen, So, Singh, Cha",
            "Active Learning for Human-in-the-Loop Customs Inspection",
            "IEEE TKDE",
            2022)),
    /** {@link #BATE} while the model ranks well, {@link #RANDOM} while it does not. */
    GATED(new Source(
            "Kim, Mai, Han, Park, Nguyen, So, Singh, Cha",
            "Active Learning for Human-in-the-Loop Customs Inspection",
            "IEEE TKDE",
            2022)),
    /** Shares of the capacity for several strategies: see {@link Hybrid}. */
    HYBRID(new Source(
            "Kim, Mai, Han, Park, Nguyen, So, Singh, Cha",
            "Active Learning for Human-in-the-Loop Customs Inspection",
            "IEEE TKDE",
            2022)),
    /** A share of exploration that a bandit and a drift signal set: see {@link Adaptive}. */
    ADAPTIVE(new Source(
            "Mai, Hoang, Baek, Park, Nguyen, Cha and others",
            "Customs Fraud Detection in the Presence of Concept Drift",
            "ICDM Workshops",
            2021)),
    /** The truth of a simulator: what no strategy can beat; not for history. */
    ORACLE(new Source("OpenAEO", "The declared simulator", "docs/targeting.md", 2026));

    private final Source source;

    Method(Source source) {
        this.source = source;
    }

    public Source source() {
        return source;
    }

    /** What policies call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Method> named(String code) {
        return Arrays.stream(values())
                .filter(method -> method.code().equals(code))
                .findFirst();
    }
}
