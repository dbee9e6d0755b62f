package org.openaeo.certification.application;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.position.QuestionId;

/**
 * What a company wrote to apply.
 *
 * @param types of authorisation sought
 */
public record Application(CaseId id, CompanyId company, Set<String> types, Map<QuestionId, Answer> answers) {
    public Application {
        types = Set.copyOf(types);
        answers = Map.copyOf(answers);
    }

    /** The answers without who gave them and when. */
    public Map<QuestionId, String> values() {
        Map<QuestionId, String> values = new TreeMap<>();
        answers.forEach((id, answer) -> values.put(id, answer.value()));
        return values;
    }

    public Optional<Answer> answer(QuestionId id) {
        return Optional.ofNullable(answers.get(id));
    }

    /** Whether anything was answered. */
    public boolean answers(QuestionId id) {
        return answer(id).filter(answer -> !answer.value().isBlank()).isPresent();
    }
}
