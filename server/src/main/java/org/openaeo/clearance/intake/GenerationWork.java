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

/** Making a year of synthetic trade and loading it, as long work. The same seed makes the same declarations. */
@Component
public class GenerationWork implements WorkKind {
    public static final String KIND = "clearance.generation";
    /** Key of the work's title in the messages. */
    public static final String WORK_TITLE = "clearance.work.generate";
    /** The arguments: how many declarations, of which seed, from which day on. */
    public static final String ROWS = "rows";

    public static final String SEED = "seed";
    public static final String FROM = "from";

    private static final int CHUNK = 20_000;

    private final Intake intake;
    private final CurrentUser user;

    GenerationWork(Intake intake, CurrentUser user) {
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
        long rows = Long.parseLong(given(arguments, ROWS));
        TradeSettings settings = TradeSettings.year(
                Long.parseLong(given(arguments, SEED)), rows, LocalDate.parse(given(arguments, FROM)));
        LoadOrder order = new LoadOrder(
                LoadOrder.Origin.GENERATED,
                given(arguments, LoadWork.TITLE),
                "canonical",
                user.id(),
                Learnt.WHEN_LODGED);
        intake.load(
                order,
                (rejects, progress, chunk) -> {
                    SyntheticTrade.of(settings).generate(CHUNK, batch -> chunk.accept(batch.declarations()), progress);
                    return new ReadSummary(rows, rows, 0, Map.of(), Set.of());
                },
                context.progress());
        context.resultAt(LoadWork.RESULT);
    }

    private static String given(Map<String, String> arguments, String name) {
        return Objects.requireNonNull(arguments.get(name), name);
    }
}
