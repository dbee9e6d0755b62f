package org.openaeo.demo.chapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.core.annotation.Order;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.NewCase;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.visit.NewVisit;
import org.openaeo.certification.visit.Visit;
import org.openaeo.certification.visit.VisitId;
import org.openaeo.certification.visit.Visits;
import org.openaeo.clearance.Days;
import org.openaeo.demo.Demonstration;
import org.openaeo.demo.trade.AureliaTrade;
import org.openaeo.demo.world.Chapter;
import org.openaeo.demo.world.Milestones;
import org.openaeo.demo.world.Residents;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.engine.simulation.Operator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;

/** Companies of Aurelia that apply, hold and lose authorisations: a case file in every stage. */
@Demonstration
@Order(5)
class CertificationChapter implements Chapter {
    private final CaseFiles cases;
    private final Settlers settlers;
    private final Visits visits;
    private final Operators operators;
    private final Residents residents;
    private final Milestones milestones;
    private final Days days;
    private final Clock clock;

    CertificationChapter(
            CaseFiles cases,
            Settlers settlers,
            Visits visits,
            Operators operators,
            Residents residents,
            Milestones milestones,
            Days days,
            Clock clock) {
        this.cases = cases;
        this.settlers = settlers;
        this.visits = visits;
        this.operators = operators;
        this.residents = residents;
        this.milestones = milestones;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "certification";
    }

    @Override
    public void build(World world, Progress progress) {
        AureliaTrade trade = AureliaTrade.of(world, days.zone());
        Cast cast = Cast.of(residents, world);
        List<Story> stories = Story.all();
        Set<String> taken = new HashSet<>();
        for (int at = 0; at < stories.size(); at++) {
            Story story = stories.get(at);
            Operator operator = stranger(trade.operators(), story, taken);
            taken.add(operator.tin());
            milestones.once("case " + story.name(), () -> tell(story, operator, cast, trade.today(), world));
            progress.report("tell", at + 1, stories.size());
        }
    }

    /** Somebody in whom nobody trusts yet. */
    private static Operator stranger(List<Operator> all, Story story, Set<String> taken) {
        List<Operator> free = all.stream()
                .filter(each -> each.country().equals("XA") && each.trust().isEmpty())
                .filter(each -> each.role() == story.role() && !taken.contains(each.tin()))
                .toList();
        return free.stream()
                .filter(each -> each.size() == story.size())
                .findFirst()
                .or(() -> free.stream().findFirst())
                .orElseThrow(() -> new IllegalStateException("nobody in Aurelia is left for " + story.name()));
    }

    private void tell(Story story, Operator operator, Cast cast, LocalDate today, World world) {
        Set<String> roles = Settlers.rolesOf(operator);
        Actor applicant = story.ofTrader() ? cast.trader() : Actor.applicant(Settlers.leadOf(operator));
        CompanyId company = settlers.settle(operator, story.ofTrader() ? applicant.id() : World.BUILDER);
        OperatorId known = Optional.ofNullable(operators
                        .bearersOf(List.of(operator.tin()), world.begun())
                        .get(operator.tin()))
                .orElseThrow();
        String tier = story.type().equals("MSME") ? "STEP2" : "STANDARD";
        Script script = new Script(
                cast,
                applicant,
                known,
                new Script.Applied(story.type(), tier, roles),
                today,
                days.zone(),
                UUID.randomUUID());
        story.told().accept(script);
        Instant opened = days.start(today.minusDays(story.opened())).plus(Duration.ofHours(9));
        CaseId id = cases.history(
                new NewCase(company, Set.of(story.type()), roles), applicant.id(), opened, script.acts(), true);
        if (story.visit() != Story.Visit.NONE) {
            visit(id, story, company, script, cast, today);
        }
    }

    private void visit(CaseId id, Story story, CompanyId company, Script before, Cast cast, LocalDate today) {
        boolean ahead = story.visit() == Story.Visit.AHEAD;
        Instant begins = ahead
                ? days.start(today.plusDays(6)).plus(Duration.ofHours(9))
                : clock.instant().plus(Duration.ofHours(1));
        String lead = cast.validator().id();
        VisitId visit = visits.plan(new NewVisit(
                id,
                ahead ? Visit.Kind.ON_SITE : Visit.Kind.HYBRID,
                begins,
                begins.plus(Duration.ofHours(6)),
                lead,
                Set.of(lead),
                settlers.sites(company)));
        Script script = before.about(visit.value());
        if (ahead) {
            script.visitPlanned(2, -6);
        } else {
            visits.begin(visit);
            script.visitPlanned(12, 1).visitBegun(1);
        }
        cases.further(id, script.acts(), true);
    }
}
