package org.openaeo.certification.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.procedure.Letter;

/** The letters: added, never changed. */
@Component
class LetterStore {
    private static final String COLUMNS = "select id, case_id, entry, company, number, kind, written_at";

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a letter with its words by language. */
    void add(WrittenLetter letter, Map<String, Frozen> words) {
        jdbc.sql("""
                        insert into certification.letter (id, case_id, entry, company, number, kind, written_at)
                        values (:id, :case, :entry, :company, :number, :kind, :at)""")
                .param("id", letter.id())
                .param("case", letter.caseId().value())
                .param("entry", letter.entry())
                .param("company", letter.company().value())
                .param("number", letter.number())
                .param("kind", letter.kind().name())
                .param("at", OffsetDateTime.ofInstant(letter.at(), ZoneOffset.UTC))
                .update();
        words.forEach((language, frozen) -> jdbc.sql("""
                        insert into certification.letter_words (letter, language, title, sheet, sha256)
                        values (:letter, :language, :title, :sheet, :sha256)""")
                .param("letter", letter.id())
                .param("language", language)
                .param("title", letter.titles().get(language))
                .param("sheet", frozen.text())
                .param("sha256", frozen.sha256())
                .update());
    }

    Optional<WrittenLetter> find(UUID id) {
        return jdbc.sql(COLUMNS + " from certification.letter where id = :id")
                .param("id", id)
                .query((row, n) -> letter(row))
                .optional();
    }

    /** The latest first. */
    List<WrittenLetter> of(CaseId id) {
        return jdbc.sql(COLUMNS + " from certification.letter where case_id = :id order by entry desc")
                .param("id", id.value())
                .query((row, n) -> letter(row))
                .list();
    }

    Optional<Frozen> words(UUID letter, String language) {
        return jdbc.sql("""
                        select sheet, sha256 from certification.letter_words
                        where letter = :letter and language = :language""")
                .param("letter", letter)
                .param("language", language)
                .query((row, n) -> new Frozen(row.getString("sheet"), row.getString("sha256")))
                .optional();
    }

    private WrittenLetter letter(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new WrittenLetter(
                id,
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("entry"),
                new CompanyId(row.getObject("company", UUID.class)),
                row.getString("number"),
                Letter.valueOf(row.getString("kind")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                titles(id));
    }

    private Map<String, String> titles(UUID letter) {
        var titles = new HashMap<String, String>();
        jdbc.sql("select language, title from certification.letter_words where letter = :letter")
                .param("letter", letter)
                .query(row -> {
                    titles.put(row.getString("language"), row.getString("title"));
                });
        return titles;
    }
}
