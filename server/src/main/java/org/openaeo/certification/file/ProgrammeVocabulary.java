package org.openaeo.certification.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import org.openaeo.standards.Programme;
import org.openaeo.standards.ProgrammeInForce;
import org.openaeo.standards.Programmes;
import org.openaeo.standards.Term;
import org.openaeo.standards.Words;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.Vocabulary;

/** Teaches the register of trust the programme's words for levels, types, roles and benefits. */
@Component
class ProgrammeVocabulary {
    private final Authorisations authorisations;
    private final ObjectProvider<Programmes> programmes;

    ProgrammeVocabulary(Authorisations authorisations, ObjectProvider<Programmes> programmes) {
        this.authorisations = authorisations;
        this.programmes = programmes;
    }

    @EventListener
    void on(ProgrammeInForce event) {
        programmes.getObject().find(event.version()).ifPresent(version -> teach(version.programme()));
    }

    void teach(Programme programme) {
        List<Vocabulary.Term> terms = new ArrayList<>();
        add(terms, Vocabulary.Kind.LEVEL, programme.levels());
        add(terms, Vocabulary.Kind.ROLE, programme.roles());
        add(terms, Vocabulary.Kind.BENEFIT, programme.benefits());
        add(
                terms,
                Vocabulary.Kind.TYPE,
                programme.types().stream()
                        .map(type -> new Term(type.type(), type.name()))
                        .toList());
        authorisations.teach(terms);
    }

    private static void add(List<Vocabulary.Term> terms, Vocabulary.Kind kind, List<Term> words) {
        int rank = 0;
        for (Term word : words) {
            rank++;
            terms.add(new Vocabulary.Term(kind, word.code(), rank, names(word.name())));
        }
    }

    private static Map<String, String> names(Words words) {
        return words.byLanguage();
    }
}
