package org.openaeo.standards.api;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.openaeo.platform.codes.ConstantCode;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.Edition;
import org.openaeo.standards.Group;
import org.openaeo.standards.Meets;
import org.openaeo.standards.Question;
import org.openaeo.standards.Term;
import org.openaeo.standards.Words;

/**
 * What an edition of a standard asks. Texts are given by language code; English is always there.
 *
 * @param country whose standard it is; null where it is no country's
 * @param provenance how it is known what stands here, and what was not read
 * @param complete whether all of the standard's items are here
 */
record EditionAnswer(
        String id,
        SortedMap<String, String> name,
        String owner,
        @Nullable String country,
        String source,
        String provenance,
        boolean complete,
        List<TermAnswer> types,
        List<GroupAnswer> groups) {

    /** A code and its name. */
    record TermAnswer(String code, SortedMap<String, String> name) {
        static TermAnswer of(Term term) {
            return new TermAnswer(term.code(), texts(term.name()));
        }
    }

    /** Criteria under one heading. */
    record GroupAnswer(String code, SortedMap<String, String> name, List<CriterionAnswer> criteria) {
        static GroupAnswer of(Group group) {
            return new GroupAnswer(
                    group.code(),
                    texts(group.name()),
                    group.criteria().stream().map(CriterionAnswer::of).toList());
        }
    }

    /**
     * One requirement.
     *
     * @param demand {@code must} or {@code should}
     * @param weight 1 to 5
     * @param roles of operators it is asked of; empty: all
     * @param types of the standard it is asked for; empty: all
     * @param confirmed whether it was compared with its source
     */
    record CriterionAnswer(
            String code,
            SortedMap<String, String> text,
            String demand,
            int weight,
            SortedSet<String> roles,
            SortedSet<String> types,
            String source,
            boolean confirmed,
            List<QuestionAnswer> questions) {
        static CriterionAnswer of(Criterion criterion) {
            return new CriterionAnswer(
                    criterion.code(),
                    texts(criterion.text()),
                    ConstantCode.of(criterion.demand()),
                    criterion.weight(),
                    new TreeSet<>(criterion.roles()),
                    new TreeSet<>(criterion.types()),
                    criterion.source(),
                    criterion.confirmed(),
                    criterion.questions().stream().map(QuestionAnswer::of).toList());
        }
    }

    /**
     * A question to the applicant.
     *
     * @param kind {@code yes-no}, {@code text}, {@code number}, {@code date} or {@code choice}
     * @param evidence the document asked for; null: none
     * @param meets {@code yes}, {@code no}, {@code >= 3}, {@code <= 3} or {@code a|b}; null: an officer judges
     */
    record QuestionAnswer(
            String code,
            String kind,
            SortedMap<String, String> text,
            @Nullable SortedMap<String, String> hint,
            @Nullable SortedMap<String, String> evidence,
            List<TermAnswer> choices,
            @Nullable String meets) {
        static QuestionAnswer of(Question question) {
            return new QuestionAnswer(
                    question.code(),
                    ConstantCode.of(question.kind()),
                    texts(question.text()),
                    question.hint().map(EditionAnswer::texts).orElse(null),
                    question.evidence().map(EditionAnswer::texts).orElse(null),
                    question.choices().stream().map(TermAnswer::of).toList(),
                    question.meets().map(Meets::toString).orElse(null));
        }
    }

    static EditionAnswer of(Edition edition) {
        return new EditionAnswer(
                edition.id().toString(),
                texts(edition.name()),
                edition.owner(),
                edition.country().map(CountryCode::value).orElse(null),
                edition.source(),
                edition.provenance(),
                edition.complete(),
                edition.types().stream().map(TermAnswer::of).toList(),
                edition.groups().stream().map(GroupAnswer::of).toList());
    }

    static SortedMap<String, String> texts(Words words) {
        return new TreeMap<>(words.byLanguage());
    }
}
