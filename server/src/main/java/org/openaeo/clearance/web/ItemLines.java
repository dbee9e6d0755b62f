package org.openaeo.clearance.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.clearance.ChosenBy;
import org.openaeo.clearance.ClearanceSettings;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.worklist.WorkItem;
import org.openaeo.clearance.worklist.WorkState;
import org.openaeo.engine.selection.Rule;
import org.openaeo.engine.selection.Why;
import org.openaeo.platform.web.Figures;
import org.openaeo.risk.Plans;
import org.openaeo.trust.Operator;
import org.openaeo.trust.Vocabulary;

/** Puts the lines of a list into words. */
@Component
class ItemLines {
    private static final int REASONS = 2;

    private final Wording wording;
    private final TrustWording trust;
    private final Figures figures;
    private final Plans plans;
    private final ClearanceSettings settings;
    private final Clock clock;

    ItemLines(
            Wording wording,
            TrustWording trust,
            Figures figures,
            Plans plans,
            ClearanceSettings settings,
            Clock clock) {
        this.wording = wording;
        this.trust = trust;
        this.figures = figures;
        this.plans = plans;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param offices their names, where several are listed together; empty to leave them out
     * @param plan the version under which the rules have their titles
     */
    List<ItemLine> of(List<WorkItem> items, Map<String, String> offices, Optional<Integer> plan) {
        Instant now = clock.instant();
        Vocabulary vocabulary = trust.vocabulary();
        Map<String, Operator> operators = trust.bearers(
                items.stream().flatMap(item -> item.importer().stream()).toList(), now);
        Map<String, String> rules = rules(plan);
        List<ItemLine> lines = new ArrayList<>();
        for (WorkItem item : items) {
            lines.add(line(item, vocabulary, operators, rules, offices, now));
        }
        return lines;
    }

    static String href(DeclarationId id) {
        return UriComponentsBuilder.fromPath("/clearance/declarations/{id}")
                .encode()
                .buildAndExpand(id.value())
                .toUriString();
    }

    private ItemLine line(
            WorkItem item,
            Vocabulary vocabulary,
            Map<String, Operator> operators,
            Map<String, String> rules,
            Map<String, String> offices,
            Instant now) {
        Duration waiting = item.waiting(now);
        return new ItemLine(
                item.id().value(),
                href(item.id()),
                item.lane().name(),
                figures.time(item.lodgedAt()),
                Objects.requireNonNullElse(offices.get(item.office()), ""),
                importer(item, operators),
                trust.mark(vocabulary, item.trust()),
                wording.goods(item.hs()),
                item.hs().map(Wording::printed).orElse(""),
                mass(item),
                Math.round(100 * item.probability()),
                wording.reasons(item.explanation(), REASONS),
                rule(item, rules),
                item.chosenBy().filter(ChosenBy.RANDOM::equals).isPresent(),
                item.state().map(WorkState::code).orElse(""),
                item.state()
                        .map(state -> wording.say("clearance.state." + state.code()))
                        .orElse(""),
                figures.duration(waiting),
                item.isOpen() && waiting.compareTo(settings.timeLimit()) > 0);
    }

    private String importer(WorkItem item, Map<String, Operator> operators) {
        return item.importer()
                .map(code -> Optional.ofNullable(operators.get(code))
                        .map(Operator::name)
                        .orElse(code))
                .orElseGet(() -> wording.say("clearance.importer.none"));
    }

    private String mass(WorkItem item) {
        String from = item.origin().map(wording::country).orElse("");
        if (item.netMass().isEmpty()) {
            return from;
        }
        String mass = figures.decimal(item.netMass().getAsDouble(), 0) + "\u00a0kg";
        return from.isEmpty() ? mass : wording.say("clearance.goods.from", mass, from);
    }

    private static String rule(WorkItem item, Map<String, String> rules) {
        return item.grounds().stream()
                .filter(Why.RuleHit.class::isInstance)
                .map(why -> ((Why.RuleHit) why).ruleId())
                .map(id -> rules.getOrDefault(id, id))
                .findFirst()
                .orElse("");
    }

    private Map<String, String> rules(Optional<Integer> plan) {
        return plan.flatMap(plans::version).stream()
                .flatMap(version -> version.plan().rules().rules().stream())
                .collect(Collectors.toMap(Rule::id, rule -> rule.title(Wording.language())));
    }
}
