package org.openaeo.clearance.decision;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.clearance.Offices;
import org.openaeo.clearance.SelectionAnswer;
import org.openaeo.clearance.SelectionOrder;
import org.openaeo.clearance.SelectionRuns;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.work.WorkContext;
import org.openaeo.platform.work.WorkFailed;
import org.openaeo.platform.work.WorkKind;

/**
 * Deciding a day, as long work. A run is one transaction: broken off, it decides nothing; run again after it was done,
 * it makes new lists in the place of those that nobody has worked from.
 */
@Component
public class SelectionWork implements WorkKind {
    public static final String KIND = "clearance.selection";

    /** The key of its name in the messages; its argument is the day in words. */
    public static final String NAME = "clearance.work.select";

    /** The day as ISO 8601 writes it. */
    public static final String DAY = "day";

    /** The one office that is decided; left out for all. */
    public static final String OFFICE = "office";

    private final SelectionRuns runs;
    private final Offices offices;
    private final CurrentUser user;

    public SelectionWork(SelectionRuns runs, Offices offices, CurrentUser user) {
        this.runs = runs;
        this.offices = offices;
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
        LocalDate day = LocalDate.parse(Objects.requireNonNull(arguments.get(DAY)));
        Optional<String> office = Optional.ofNullable(arguments.get(OFFICE));
        SelectionOrder order = new SelectionOrder(
                day, office.map(Set::of).orElse(Set.of()), user.id(), OptionalLong.empty(), Optional.empty());
        context.resultAt(UriComponentsBuilder.fromPath("/clearance")
                .queryParam("day", day)
                .queryParam("office", "{office}")
                .encode()
                .buildAndExpand(office.orElse("all"))
                .toUriString());
        switch (runs.run(order, context.progress())) {
            case SelectionAnswer.Decided _ -> {}
            case SelectionAnswer.NothingLodged _ -> throw new WorkFailed("clearance.run.nothing");
            case SelectionAnswer.AlreadyInspected inspected ->
                throw new WorkFailed("clearance.run.inspected", names(inspected));
        }
    }

    private String names(SelectionAnswer.AlreadyInspected inspected) {
        Map<String, String> names = offices.all();
        return String.join(
                ", ",
                inspected.offices().stream()
                        .map(code -> names.getOrDefault(code, code))
                        .toList());
    }
}
