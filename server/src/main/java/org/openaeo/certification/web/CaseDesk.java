package org.openaeo.certification.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Ground;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.certification.procedure.Taken;
import org.openaeo.standards.Programme;

/** Case files as whoever sits before the pages may see and move them. */
@Component
class CaseDesk {
    private final CaseFiles files;
    private final LateFindings late;
    private final Rulebook rules;

    CaseDesk(CaseFiles files, LateFindings late, Rulebook rules) {
        this.files = files;
        this.late = late;
        this.rules = rules;
    }

    Optional<CaseFile> find(CaseId id) {
        return files.find(id);
    }

    Set<Act.Kind> offered(CaseFile file) {
        Set<Act.Kind> offered = new LinkedHashSet<>(files.offered(file));
        if (offered.contains(Act.Kind.ADD_FINDINGS) && late.waiting(file).isEmpty()) {
            offered.remove(Act.Kind.ADD_FINDINGS);
        }
        return offered;
    }

    /** The programme that governs the case. */
    Programme programme(CaseFile file) {
        return rules.programme(file.facts().rules());
    }

    /** What keeps the company from applying, by its other cases. */
    List<CaseFacts.Barred> bars(CaseFile file) {
        return files.bars(file);
    }

    /** Every ground against it; none where it was done. */
    List<Ground> perform(CaseId id, int basedOn, Act act) {
        return switch (files.perform(id, basedOn, act)) {
            case Taken.Done done -> List.of();
            case Taken.Refused(var grounds) -> grounds;
        };
    }
}
