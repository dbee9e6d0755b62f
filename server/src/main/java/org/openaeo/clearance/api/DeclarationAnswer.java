package org.openaeo.clearance.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.springframework.context.i18n.LocaleContextHolder;

import org.openaeo.clearance.AppliedTrust;
import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.decision.ScoreAccount;
import org.openaeo.clearance.dossier.DecisionMade;
import org.openaeo.clearance.dossier.DeclaredItem;
import org.openaeo.clearance.dossier.Dossier;

/** A declaration with what was decided about it and what its inspection found. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record DeclarationAnswer(DeclaredItem declaration, Optional<Decision> decision, Optional<InspectionAnswer> inspection) {

    /**
     * The decision in force.
     *
     * @param score probability of an irregularity in per cent, where every reason's points add up to it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Decision(
            String run,
            Instant madeAt,
            String lane,
            Optional<String> chosenBy,
            OptionalInt rank,
            double probability,
            double expectedRevenue,
            OptionalDouble chance,
            AppliedTrust trust,
            List<String> benefits,
            List<ReasonAnswer> reasons,
            String model,
            int plan,
            String seed) {
        static Decision of(DecisionMade made) {
            return new Decision(
                    made.run().toString(),
                    made.madeAt(),
                    made.lane().code(),
                    made.chosenBy().map(ChosenBy::code),
                    made.rank(),
                    made.probability(),
                    made.expectedRevenue(),
                    made.chance(),
                    made.trust(),
                    made.benefits(),
                    ReasonAnswer.of(made.explanation().map(ScoreAccount::of), LocaleContextHolder.getLocale()),
                    made.modelName(),
                    made.planVersion(),
                    Long.toString(made.seed()));
        }
    }

    /** A reason: its theme for programs, a sentence for people, points of the score. */
    record ReasonAnswer(String theme, String sentence, double points) {
        static List<ReasonAnswer> of(Optional<ScoreAccount> account, Locale language) {
            return account.map(ScoreAccount::steps).orElse(List.of()).stream()
                    .map(step -> new ReasonAnswer(
                            step.reason().theme().code(), step.reason().sentence(language), step.points()))
                    .toList();
        }
    }

    /** How far its inspection has come. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record InspectionAnswer(String state, int version, Optional<Instant> inspectedAt) {
        static InspectionAnswer of(Inspection inspection) {
            return new InspectionAnswer(
                    inspection.result().map(result -> result.finding().code()).orElse("open"),
                    inspection.version(),
                    inspection.result().map(Inspection.Result::inspectedAt));
        }
    }

    static DeclarationAnswer of(Dossier dossier) {
        return new DeclarationAnswer(
                dossier.item(),
                dossier.decision().map(Decision::of),
                dossier.inspection().map(InspectionAnswer::of));
    }
}
