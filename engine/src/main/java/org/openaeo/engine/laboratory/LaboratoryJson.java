package org.openaeo.engine.laboratory;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.openaeo.engine.estimation.Estimate;

/** The JSON form of a {@link LaboratoryResult}. Measures that the weeks do not allow are {@code null}. */
public final class LaboratoryJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private LaboratoryJson() {}

    public static ObjectNode of(LaboratoryResult result) {
        Experiment experiment = result.experiment();
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", experiment.name());
        json.put("from", experiment.from().toString());
        json.put("to", experiment.to().toString());
        json.put("revenue_basis", result.revenueRecorded() ? "recovered" : "duty_at_stake");
        experiment.seeds().forEach(json.putArray("seeds")::add);
        ArrayNode policies = json.putArray("policies");
        for (Policy policy : experiment.policies()) {
            policies.add(summary(result, policy));
        }
        ArrayNode runs = json.putArray("runs");
        for (RunResult run : result.runs()) {
            ObjectNode one = runs.addObject();
            one.put("policy", run.policy());
            one.put("seed", run.seed());
            ArrayNode weeks = one.putArray("weeks");
            run.weeks().forEach(week -> weeks.add(week(week)));
        }
        return json;
    }

    private static ObjectNode summary(LaboratoryResult result, Policy policy) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("name", policy.name());
        json.put("strategy", policy.strategy().method().code());
        json.put("source", policy.strategy().method().source().citation());
        ObjectNode measures = json.putObject("measures");
        ObjectNode differences = json.putObject("against_first");
        for (Measure measure : Measure.values()) {
            measures.set(measure.code(), band(result.band(policy, measure)));
            differences.set(measure.code(), band(result.difference(policy, measure)));
        }
        return json;
    }

    private static ObjectNode band(Band band) {
        ObjectNode json = MAPPER.createObjectNode();
        put(json, "mean", band.mean());
        put(json, "low", band.low());
        put(json, "high", band.high());
        return json;
    }

    private static ObjectNode week(WeekResult week) {
        ObjectNode json = MAPPER.createObjectNode();
        json.put("week", week.week());
        json.put("begins", week.begins().toString());
        json.put("candidates", week.candidates());
        json.put("irregular", week.irregular());
        put(json, "revenue", week.revenue());
        json.put("inspections", week.inspections());
        json.put("labelled", week.labelled());
        json.put("hits", week.hits());
        put(json, "hit_rate", week.hitRate());
        put(json, "best_hit_rate", week.bestHitRate());
        put(json, "recovered", week.recovered());
        put(json, "best_revenue", week.bestRevenue());
        json.put("random", week.random());
        json.put("random_hits", week.randomHits());
        json.put("explored", week.explored());
        json.put("explored_hits", week.exploredHits());
        put(json, "exploration", week.exploration());
        json.put("trusted", week.trusted());
        json.put("trusted_irregular", week.trustedIrregular());
        json.put("trusted_inspections", week.trustedInspections());
        json.put("trusted_hits", week.trustedHits());
        put(json, "drift", week.drift());
        json.set("random_estimate", estimate(week.randomEstimate()));
        json.set("corrected_estimate", estimate(week.correctedEstimate()));
        return json;
    }

    private static ObjectNode estimate(Estimate estimate) {
        ObjectNode json = MAPPER.createObjectNode();
        put(json, "value", estimate.value());
        put(json, "low", estimate.low());
        put(json, "high", estimate.high());
        return json;
    }

    private static void put(ObjectNode json, String key, double number) {
        if (Double.isFinite(number)) {
            json.put(key, number);
        } else {
            json.putNull(key);
        }
    }
}
