package org.openaeo.clearance.web;

import java.util.List;

import org.openaeo.platform.web.TrustMark;

/**
 * A line of the inspection list, in words.
 *
 * @param mass with the country of origin, as much of it as was declared
 * @param rule the title of the rule that named it; empty for none
 * @param random whether chance chose it
 * @param state code of how far its inspection has come; empty where it was released
 * @param late whether it waits longer than it should
 */
public record ItemLine(
        String id,
        String href,
        String lane,
        String lodged,
        String office,
        String importer,
        TrustMark trust,
        String goods,
        String hs,
        String mass,
        long score,
        List<ReasonLine> reasons,
        String rule,
        boolean random,
        String state,
        String stateName,
        String waiting,
        boolean late) {}
