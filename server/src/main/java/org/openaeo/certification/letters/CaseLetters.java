package org.openaeo.certification.letters;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.openaeo.certification.CaseId;
import org.openaeo.platform.web.Figures;

/** The letters of a case and its certificates, to be listed and taken along. Who may see them is for the callers to ask. */
@Component
public class CaseLetters {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LetterStore letters;
    private final CertificateStore certificates;
    private final LetterPdf paper;
    private final Figures figures;

    CaseLetters(LetterStore letters, CertificateStore certificates, LetterPdf paper, Figures figures) {
        this.letters = letters;
        this.certificates = certificates;
        this.paper = paper;
        this.figures = figures;
    }

    /** A letter in a list, in the reader's language. */
    public record Line(String id, String title, String number, String when) {}

    /** The latest first. */
    public List<Line> of(CaseId id) {
        return letters.of(id).stream()
                .map(letter ->
                        new Line(letter.id().toString(), title(letter), letter.number(), figures.dateTime(letter.at())))
                .toList();
    }

    /** The certificates of the case, each in its last issue. */
    public List<Certificate> certificates(CaseId id) {
        return certificates.of(id);
    }

    Optional<WrittenLetter> find(String id) {
        try {
            return letters.find(UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The letter on paper, by its words as they were frozen; empty in a language that it was not written in. */
    Optional<byte[]> pdf(WrittenLetter letter, Locale language) {
        return letters.words(letter.id(), language.getLanguage())
                .map(frozen -> paper.of(JSON.readValue(frozen.whole(), Sheet.class), frozen.sha256(), language));
    }

    private static String title(WrittenLetter letter) {
        var titles = letter.titles();
        var language = LocaleContextHolder.getLocale().getLanguage();
        return Objects.requireNonNullElse(titles.get(language), titles.getOrDefault("en", letter.number()));
    }
}
