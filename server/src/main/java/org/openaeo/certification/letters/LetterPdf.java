package org.openaeo.certification.letters;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Sets a letter's frozen words on paper, anew each time: the words are what counts, and their digest stands below. */
@Component
class LetterPdf {
    private static final float BODY = 10.5f;

    private final MessageSource messages;

    LetterPdf(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(Sheet sheet, String sha256, Locale language) {
        try (var paper = new Paper(language, sheet.title());
                var out = new ByteArrayOutputStream()) {
            paper.text(say("certification.letter.sender", language), paper.strong, BODY, Paper.PETROL);
            paper.space(8);
            paper.rule(Paper.PETROL, 2);
            paper.space(22);
            for (var fact : sheet.facts()) {
                paper.pair(fact.label(), fact.value(), BODY);
            }
            paper.space(18);
            paper.heading(1, sheet.title(), 19, Paper.INK);
            for (var passage : sheet.passages()) {
                write(passage, paper);
            }
            paper.foot(say("certification.letter.foot", language, sha256));
            paper.document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Sheet.Passage passage, Paper paper) throws IOException {
        paper.space(12);
        if (!passage.heading().isEmpty()) {
            paper.keep(4 * BODY);
            paper.heading(2, passage.heading(), 12, Paper.PETROL);
            paper.space(1);
        }
        for (var paragraph : passage.paragraphs()) {
            paper.text(paragraph, paper.regular, BODY, Paper.INK);
            paper.space(4);
        }
    }

    private String say(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
