package org.openaeo.certification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;

import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Site;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.certification.procedure.Ground;
import org.openaeo.certification.visit.NewVisit;
import org.openaeo.certification.visit.Notebook;
import org.openaeo.certification.visit.Visit;
import org.openaeo.certification.visit.VisitId;
import org.openaeo.certification.visit.Visits;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.security.Staff;
import org.openaeo.platform.web.Figures;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;

/** Performs what customs does in a case file, together with what an act does elsewhere: to visits, to the register. */
@Component
class CustomsActs {
    private final CaseDesk desk;
    private final ActReading reading;
    private final IdentityCheck identity;
    private final Operators operators;
    private final Visits visits;
    private final Notebook notebook;
    private final LateFindings late;
    private final Staff staff;
    private final Figures figures;
    private final Clock clock;
    private final TransactionTemplate transactions;

    CustomsActs(
            CaseDesk desk,
            ActReading reading,
            IdentityCheck identity,
            Operators operators,
            Visits visits,
            Notebook notebook,
            LateFindings late,
            Staff staff,
            Figures figures,
            Clock clock,
            TransactionTemplate transactions) {
        this.desk = desk;
        this.reading = reading;
        this.identity = identity;
        this.operators = operators;
        this.visits = visits;
        this.notebook = notebook;
        this.late = late;
        this.staff = staff;
        this.figures = figures;
        this.clock = clock;
        this.transactions = transactions;
    }

    /** Every ground against it, or none where it was done; what cannot be read stands in the result. */
    List<Ground> perform(Kind kind, CaseFile file, int basedOn, Company company, ActForm form, BindingResult result) {
        Reading in = new Reading(result);
        return switch (kind) {
            case ACCEPT, CONFIRM_IDENTITY -> identify(kind, file, basedOn, company, form, in);
            case PLAN_VISIT -> plan(file, basedOn, company, form, in);
            case BEGIN_VISIT ->
                together(file, visit -> {
                    boolean agreed = !ActForm.typed(form.agreed()).isEmpty();
                    return after(
                            desk.perform(file.id(), basedOn, new Act.BeginVisit(visit.value(), agreed)),
                            () -> visits.begin(visit));
                });
            case END_VISIT ->
                together(
                        file,
                        visit -> after(
                                desk.perform(
                                        file.id(),
                                        basedOn,
                                        new Act.EndVisit(visit.value(), findings(visit), in.text(form.text()))),
                                () -> visits.end(visit)));
            case ADD_FINDINGS -> {
                var findings =
                        late.waiting(file).stream().map(LateFindings::taken).toList();
                yield desk.perform(file.id(), basedOn, new Act.AddFindings(findings, in.text(form.text())));
            }
            default ->
                reading.read(kind, form, file, result)
                        .map(act -> desk.perform(file.id(), basedOn, act))
                        .orElse(List.of());
        };
    }

    private List<Ground> identify(Kind kind, CaseFile file, int basedOn, Company company, ActForm form, Reading in) {
        String text = in.text(form.text());
        return atOnce(() -> {
            Optional<OperatorId> operator = operator(company, form);
            if (operator.isEmpty()) {
                in.reject("operator", "operator");
                return List.of();
            }
            Act act = kind == Kind.ACCEPT
                    ? new Act.Accept(operator.get(), text)
                    : new Act.ConfirmIdentity(operator.get(), text);
            return desk.perform(file.id(), basedOn, act);
        });
    }

    private Optional<OperatorId> operator(Company company, ActForm form) {
        String chosen = ActForm.typed(form.operator());
        return switch (chosen) {
            case "new" -> identity.register(company);
            case "other" -> {
                String code = Identifier.normalise(ActForm.typed(form.reference()));
                yield Optional.ofNullable(
                        operators.bearersOf(List.of(code), clock.instant()).get(code));
            }
            default -> OperatorId.parse(chosen).filter(id -> operators.find(id).isPresent());
        };
    }

    private List<Ground> plan(CaseFile file, int basedOn, Company company, ActForm form, Reading in) {
        var kind = in.one("visitKind", form.visitKind(), Visit.Kind.class);
        var begins = in.moment("begins", form.begins(), figures.zone());
        var ends = in.moment("ends", form.ends(), figures.zone());
        String lead = ActForm.typed(form.lead());
        Set<String> team = new HashSet<>(ActForm.chosen(form.team()));
        team.add(lead);
        String text = in.text(form.text());
        if (in.result().hasErrors()) {
            return List.of();
        }
        NewVisit visit = new NewVisit(
                file.id(),
                kind.orElseThrow(),
                begins.orElseThrow(),
                ends.orElseThrow(),
                lead,
                team,
                sites(company, form));
        for (NewVisit.Fault fault : visit.faults(clock.instant())) {
            switch (fault) {
                case ENDS_BEFORE_IT_BEGINS -> in.reject("ends", "ends");
                case IN_THE_PAST -> in.reject("begins", "past");
                case NO_SITE -> in.reject("sites", "choose");
                case LEAD_NOT_IN_TEAM -> in.reject("lead", "choose");
            }
        }
        Set<String> validators =
                staff.having(Role.VALIDATOR).stream().map(Staff.Member::actor).collect(Collectors.toSet());
        if (!validators.containsAll(team)) {
            in.reject("lead", "choose");
        }
        if (in.result().hasErrors()) {
            return List.of();
        }
        return atOnce(() -> {
            VisitId id = planned(file, visit);
            LocalDate day = LocalDate.ofInstant(visit.begins(), figures.zone());
            return desk.perform(file.id(), basedOn, new Act.PlanVisit(id.value(), day, text));
        });
    }

    /** A visit that was planned and has not begun gets the new plan; otherwise it is a new visit. */
    private VisitId planned(CaseFile file, NewVisit plan) {
        Optional<VisitId> ahead = planned(file).map(Visit::id);
        ahead.ifPresent(id -> visits.change(id, plan));
        return ahead.orElseGet(() -> visits.plan(plan));
    }

    /** The visit that is planned in the case and has not begun. */
    Optional<Visit> planned(CaseFile file) {
        return file.facts()
                .visit()
                .flatMap(earlier -> visits.find(new VisitId(earlier.visit())))
                .filter(visit -> visit.state() == Visit.State.PLANNED);
    }

    private static List<Visit.Site> sites(Company company, ActForm form) {
        List<String> chosen = ActForm.chosen(form.sites());
        return company.sites().stream()
                .filter(site -> chosen.contains(site.id().toString()))
                .map(CustomsActs::site)
                .toList();
    }

    private static Visit.Site site(Site site) {
        Address address = site.address();
        String place = String.join(
                ", ",
                List.of(
                                address.street(),
                                address.postcode(),
                                address.city(),
                                address.country().value())
                        .stream()
                        .filter(part -> !part.isBlank())
                        .toList());
        return new Visit.Site(site.id(), site.name(), place);
    }

    /** The findings of the visit as the case file takes them over. */
    private List<Finding> findings(VisitId visit) {
        return notebook.findings(visit).stream()
                .filter(finding -> !finding.late())
                .map(LateFindings::taken)
                .toList();
    }

    private List<Ground> together(CaseFile file, Function<VisitId, List<Ground>> deed) {
        Optional<UUID> visit = file.facts().visit().map(Act.PlanVisit::visit);
        return visit.map(id -> atOnce(() -> deed.apply(new VisitId(id))))
                .orElseGet(() -> List.of(Ground.of(Ground.Code.OTHER_VISIT)));
    }

    private static List<Ground> after(List<Ground> grounds, Runnable rest) {
        if (grounds.isEmpty()) {
            rest.run();
        }
        return grounds;
    }

    /** All of it stands, or none where there is a ground against it. */
    private List<Ground> atOnce(Supplier<List<Ground>> deed) {
        return transactions.execute(status -> {
            List<Ground> grounds = deed.get();
            if (!grounds.isEmpty()) {
                status.setRollbackOnly();
            }
            return grounds;
        });
    }
}
