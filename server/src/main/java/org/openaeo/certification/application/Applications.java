package org.openaeo.certification.application;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.CaseMoved;
import org.openaeo.certification.Stage;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.NewCase;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Taken;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.StaleWrite;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Programmes;

/**
 * The applications of companies: begun, written over any time, handed in once; later answers are handed in upon a request
 * and with each review. Callers look whether somebody may.
 */
@Component
public class Applications {
    private final ApplicationStore applications;
    private final HandInStore handIns;
    private final CaseFiles cases;
    private final Catalogue catalogue;
    private final Programmes programmes;
    private final CurrentUser user;
    private final Clock clock;

    Applications(
            ApplicationStore applications,
            HandInStore handIns,
            CaseFiles cases,
            Catalogue catalogue,
            Programmes programmes,
            CurrentUser user,
            Clock clock) {
        this.applications = applications;
        this.handIns = handIns;
        this.cases = cases;
        this.catalogue = catalogue;
        this.programmes = programmes;
        this.user = user;
        this.clock = clock;
    }

    /** Begins an application; it is a case file from its first draft. */
    @Transactional
    public CaseId begin(Company company, Set<String> types) {
        var id = cases.open(new NewCase(company.id(), types, company.roles()));
        applications.add(id, company.id(), types, clock.instant(), user.id());
        return id;
    }

    /** What was written for that case; nothing yet for one that was entered from the past, without its questions. */
    public Optional<Application> find(CaseId id) {
        return applications
                .find(id)
                .or(() -> cases.find(id)
                        .map(file -> new Application(
                                id, file.header().company(), file.facts().types(), Map.of())));
    }

    /** Of a company, the latest first. */
    public List<CaseId> of(CompanyId company) {
        return applications.of(company);
    }

    @Transactional
    public void choose(CaseId id, Set<String> types) {
        lockedDraft(id);
        applications.choose(id, types);
    }

    /** What was handed in for that case, the earliest first. */
    public List<HandedIn> handedIn(CaseId id) {
        return handIns.of(id);
    }

    /** Keeps an answer of whoever acts now, unless somebody else answered since the version that they saw. */
    @Transactional
    public Saved answer(CaseId id, QuestionId question, int basedOn, String value) {
        applications.ensure(id, clock.instant(), user.id());
        applications.lock(id);
        if (!Opening.of(file(id)).allows(question)) {
            throw new StaleWrite("application", id.toString());
        }
        return applications
                .put(id, question, basedOn, value, user.id(), clock.instant())
                .<Saved>map(Saved.Kept::new)
                .orElseGet(() -> new Saved.Overtaken(applications
                        .find(id)
                        .flatMap(read -> read.answer(question))
                        .orElseThrow()));
    }

    private void lockedDraft(CaseId id) {
        applications.lock(id);
        if (file(id).stage() != Stage.DRAFT) {
            throw new StaleWrite("application", id.toString());
        }
    }

    /**
     * Hands the application in, as it stands. Done once: whoever asks again, or at the same time, finds it done.
     *
     * @param roles in which the company is to be covered
     */
    @Transactional
    public Taken submit(CaseId id, Set<String> roles) {
        applications.lock(id);
        var file = file(id);
        if (file.stage() != Stage.DRAFT) {
            return new Taken.Done(file, file.entries().getFirst());
        }
        var application = applications.find(id).orElseThrow();
        var taken = cases.perform(id, file.version(), new Act.Submit(application.types(), roles));
        if (taken instanceof Taken.Done) {
            editions(application).forEach(catalogue::use);
        }
        return taken;
    }

    /** What is handed in with an act is kept as it stands then, in the transaction of the act. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseMoved moved) {
        CaseFile file = file(moved.id());
        Entry entry = file.entries().get(moved.entry() - 1);
        switch (entry.act()) {
            case Act.Submit submitted -> keep(file, entry, Set.of());
            case Act.ReviewItself reviewed -> keep(file, entry, Set.of());
            case Act.Inform informed ->
                Opening.asked(file.entries().subList(0, moved.entry() - 1))
                        .ifPresent(named -> keep(file, entry, named));
            default -> {}
        }
    }

    private void keep(CaseFile file, Entry entry, Set<String> named) {
        applications.lock(file.id());
        handIns.add(file.id(), entry.number(), named, entry.at(), entry.actor());
    }

    private Set<EditionId> editions(Application application) {
        var programme = programmes.current().programme();
        var editions = new HashSet<EditionId>();
        application.types().stream()
                .flatMap(type -> programme.type(type).stream())
                .map(AuthorisationRule::edition)
                .forEach(editions::add);
        return editions;
    }

    private CaseFile file(CaseId id) {
        return cases.find(id).orElseThrow();
    }
}
