package org.openaeo.certification.evidence;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Section;
import org.openaeo.platform.audit.AuditTrail;
import org.openaeo.platform.security.CurrentUser;

/** One document for several questions: it is sent once and tied to the others. Who may is for the pages to decide. */
@Component
public class EvidenceTies {
    private final EvidenceStore files;
    private final EvidenceTieStore ties;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    EvidenceTies(EvidenceStore files, EvidenceTieStore ties, AuditTrail audit, CurrentUser user, Clock clock) {
        this.files = files;
        this.ties = ties;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Lets the document serve a question as well, whoever may read that question's section. */
    @Transactional
    public void tie(EvidenceFile file, EvidencePlace to) {
        ties.first(file.id())
                .filter(first -> ties.tie(first, to, clock.instant(), user.id()))
                .ifPresent(first -> audit.record(new EvidenceEvent.Tied(file, to.subject())));
    }

    @Transactional
    public void untie(EvidenceFile file, EvidencePlace from) {
        ties.first(file.id())
                .filter(first -> ties.untie(first, from))
                .ifPresent(first -> audit.record(new EvidenceEvent.Untied(file, from.subject())));
    }

    /** Every version of the documents that lie elsewhere and serve this question too. */
    public List<EvidenceFile> tied(EvidencePlace place) {
        return ties.tied(place).stream()
                .flatMap(first -> files.find(first).stream())
                .flatMap(first -> files.in(first.place()).stream()
                        .filter(file -> file.name().equals(first.name())))
                .toList();
    }

    /** Documents of the company that could serve this question: the latest version of each that lies elsewhere. */
    public List<EvidenceFile> others(EvidencePlace place) {
        var tied = tied(place).stream().map(EvidenceFile::id).toList();
        return files.latest(place.company()).stream()
                .filter(file -> !file.place().equals(place) && !tied.contains(file.id()))
                .toList();
    }

    /** In which sections it serves beside its own; whoever may read one of them may open it. */
    public Set<Section> sections(EvidenceFile file) {
        return ties.first(file.id()).map(ties::sections).orElse(Set.of());
    }

    /** How many documents each question of a case has, by the question's text form. */
    public Map<String, Integer> counts(CompanyId company, CaseId file) {
        return ties.counts(company, file);
    }
}
