package org.openaeo.clearance.intake;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.clearance.Intake;
import org.openaeo.clearance.Learnt;
import org.openaeo.clearance.LoadOrder;
import org.openaeo.engine.declaration.ReadSummary;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.work.WorkContext;
import org.openaeo.platform.work.WorkKind;
import org.openaeo.platform.work.WorkOrder;

/**
 * Making a year of synthetic trade and loading it, as long work in one transaction. The same seed makes the same
 * declarations, so that running it again takes nothing twice.
 */
@Component
public class GenerationWork implements WorkKind {
    public static final String KIND = "clearance.generation";

    /** The key of its name in the messages. */
    public static final String NAME = "clearance.work.generate";

    public static final String ROWS = "rows";
    public static final String SEED = "seed";
    public static final String FROM = "from";

    private static final int CHUNK = 20_000;

    private final Intake intake;
    private final CurrentUser user;

    public GenerationWork(Intake intake, CurrentUser user) {
        this.intake = intake;
        this.user = user;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ANALYST);
    }

    @Override
    public void run(WorkContext context) {
        Map<String, String> arguments = context.arguments();
        TradeSettings settings = settings(arguments);
        LoadOrder order = new LoadOrder(
                LoadOrder.Origin.GENERATED,
                arguments.getOrDefault(WorkOrder.TITLE, "synthetic"),
                "canonical",
                user.id(),
                Learnt.WHEN_LODGED);
        intake.load(
                order,
                (rejects, progress, chunk) -> {
                    SyntheticTrade.of(settings).generate(CHUNK, batch -> chunk.accept(batch.declarations()), progress);
                    return new ReadSummary(settings.rows(), settings.rows(), 0, Map.of(), Set.of());
                },
                context.progress());
        context.resultAt(LoadWork.RESULT);
    }

    private static TradeSettings settings(Map<String, String> arguments) {
        return TradeSettings.year(
                Long.parseLong(Objects.requireNonNull(arguments.get(SEED))),
                Long.parseLong(Objects.requireNonNull(arguments.get(ROWS))),
                LocalDate.parse(Objects.requireNonNull(arguments.get(FROM))));
    }
}
