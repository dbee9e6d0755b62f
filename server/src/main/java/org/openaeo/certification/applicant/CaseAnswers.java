package org.openaeo.certification.applicant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.openaeo.certification.application.AnswerSheet;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.HandedIn;
import org.openaeo.certification.application.Opening;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.evidence.EvidenceTies;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.certification.procedure.Act;

/** A case's answers as its company's people may read them, beside those that customs has. */
@Component
class CaseAnswers {
    private final CaseDoor cases;
    private final Applications applications;
    private final AnswerSheet sheet;
    private final EvidenceTies ties;

    CaseAnswers(CaseDoor cases, Applications applications, AnswerSheet sheet, EvidenceTies ties) {
        this.cases = cases;
        this.applications = applications;
        this.sheet = sheet;
        this.ties = ties;
    }

    /** What customs has; empty while nothing was handed in. */
    Optional<HandedIn> handedIn(CaseDoor.Entered entered) {
        return applications.handedIn(entered.id()).stream().reduce((earlier, later) -> later);
    }

    /** By group, without the groups that the reader may not read. */
    List<AnswerSheet.Group> groups(CaseDoor.Entered entered) {
        var before = handedIn(entered).map(HandedIn::answers).orElse(Map.of());
        return sheet.of(
                cases.questionnaire(entered),
                new AnswerSheet.Compared(entered.application().answers(), before, !entered.isDraft()),
                documents(entered),
                entered::reads);
    }

    Map<String, Integer> documents(CaseDoor.Entered entered) {
        return ties.counts(entered.company().id(), entered.id());
    }

    /** The answers that the act would hand in and that are others than customs has. */
    List<AnswerSheet.Line> changes(CaseDoor.Entered entered, Act.Kind act) {
        Set<String> asked =
                act == Act.Kind.INFORM ? Opening.asked(entered.file().entries()).orElse(Set.of()) : Set.of();
        return groups(entered).stream()
                .flatMap(group -> group.lines().stream())
                .filter(AnswerSheet.Line::changed)
                .filter(line -> asked.isEmpty() || asked.contains(line.id().toString()))
                .toList();
    }

    /** The questions that whoever acts now may answer anew. */
    Set<QuestionId> open(CaseDoor.Entered entered) {
        var opening = entered.opening();
        return cases.questionnaire(entered).parts().stream()
                .filter(part -> entered.may(Right.WRITE, new Section(part.key())))
                .flatMap(part -> part.asked().stream())
                .map(asked -> asked.id())
                .filter(opening::allows)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many of those were answered since customs got them last, be it with the same answer. */
    static long lookedAt(List<AnswerSheet.Group> groups, Optional<HandedIn> last) {
        Instant since = last.map(HandedIn::at).orElse(Instant.EPOCH);
        return groups.stream()
                .flatMap(group -> group.lines().stream())
                .filter(line -> line.at().filter(at -> at.isAfter(since)).isPresent())
                .count();
    }
}
