package org.openaeo.trust.store;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.trust.Vocabulary;

/** The programme's codes and their names. */
@Repository
public class VocabularyStore {
    private final JdbcClient jdbc;

    public VocabularyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Vocabulary read() {
        return new Vocabulary(jdbc.sql(
                        "select kind, code, rank, name_en, name_es, name_fr from trust.vocabulary order by kind, rank, code")
                .query((row, number) -> new Vocabulary.Term(
                        Vocabulary.Kind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getInt("rank"),
                        Map.of(
                                "en", row.getString("name_en"),
                                "es", row.getString("name_es"),
                                "fr", row.getString("name_fr"))))
                .list());
    }

    /** Adds the terms, or gives those that are there these names. */
    public void teach(List<Vocabulary.Term> terms) {
        terms.forEach(term -> jdbc.sql("""
                        insert into trust.vocabulary (kind, code, rank, name_en, name_es, name_fr)
                        values (:kind, :code, :rank, :en, :es, :fr)
                        on conflict (kind, code) do update
                        set rank = :rank, name_en = :en, name_es = :es, name_fr = :fr""")
                .param("kind", term.kind().name())
                .param("code", term.code())
                .param("rank", term.rank())
                .param("en", term.name(Locale.ENGLISH))
                .param("es", term.name(Locale.of("es")))
                .param("fr", term.name(Locale.FRENCH))
                .update());
    }
}
