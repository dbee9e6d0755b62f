package org.openaeo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import org.openaeo.engine.selection.Capacity;
import org.openaeo.engine.selection.Limit;
import org.openaeo.engine.selection.Ranking;
import org.openaeo.engine.selection.SelectionPlan;

/** The options that state a plan: a file, or the standard plan, and what is to be different from it. */
final class PlanOptions {
    @Option(names = "--plan", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--rate", paramLabel = "SHARE")
    private @Nullable String rate;

    @Option(names = "--capacity", paramLabel = "N")
    private @Nullable Integer capacity;

    @Option(names = "--per-office", paramLabel = "LIMITS")
    private @Nullable String perOffice;

    @Option(names = "--random-share", paramLabel = "SHARE")
    private @Nullable String randomShare;

    @Option(names = "--rank", paramLabel = "BY")
    private @Nullable String rank;

    @Option(names = "--documents", paramLabel = "LIMIT")
    private @Nullable String documents;

    SelectionPlan plan(Speech speech) throws IOException {
        SelectionPlan plan = file == null ? SelectionPlan.standard() : InputFile.plan(file, speech);
        plan = plan.withCapacity(capacity(plan.capacity()));
        if (randomShare != null) {
            double share = Shares.share("--random-share", randomShare);
            if (share == 0) {
                throw Refusal.ofUsage("select.random_zero");
            }
            plan = plan.withRandomShare(share);
        }
        if (rank != null) {
            plan = plan.withRanking(ranking(rank));
        }
        return documents == null ? plan : plan.withDocuments(Optional.of(Shares.limit("--documents", documents)));
    }

    private Capacity capacity(Capacity planned) {
        if (rate != null && capacity != null) {
            throw Refusal.ofUsage("select.rate_or_capacity");
        }
        Limit overall = planned.overall();
        if (rate != null) {
            overall = new Limit.Rate(Shares.share("--rate", rate));
        } else if (capacity != null) {
            if (capacity < 0) {
                throw Refusal.ofUsage("option.not_negative", "--capacity", capacity);
            }
            overall = new Limit.Count(capacity);
        }
        return perOffice == null
                ? new Capacity(overall, planned.offices(), planned.otherOffices())
                : Shares.perOffice("--per-office", overall, perOffice);
    }

    private static Ranking ranking(String text) {
        return switch (text) {
            case "probability" -> new Ranking.Probability();
            case "expected_revenue" -> new Ranking.ExpectedRevenue();
            case "blend" -> new Ranking.Blend(0.5);
            default -> {
                if (!text.startsWith("blend:")) {
                    throw Refusal.ofUsage("select.rank", text);
                }
                yield new Ranking.Blend(Shares.share("--rank", text.substring("blend:".length())));
            }
        };
    }
}
