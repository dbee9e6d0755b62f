package org.openaeo.risk.plan;

import java.util.Locale;

/** What a plan says something about; where there may be several of a kind, {@link PlanSetting#of} names which. */
public enum PlanAspect {
    NAME,
    CAPACITY,
    /** Of an office. */
    OFFICE_CAPACITY,
    OTHER_OFFICES,
    RANKING,
    RANDOM_SHARE,
    DOCUMENTS,
    TRUST_VERSION,
    /** Of a trust level; of nothing for all levels not named. */
    CEILING,
    /** Of a trust level; of nothing for all levels not named. */
    MULTIPLIER,
    /** Of a trust level; of nothing for all levels not named. */
    BENEFITS,
    RULES_VERSION,
    /** Of a rule. */
    RULE,
    /** In which order the rules that both plans have stand. */
    RULE_ORDER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
