package org.openaeo.certification.evidence;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.certification.company.Section;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.certification.visit.Note;
import org.openaeo.certification.visit.Notebook;
import org.openaeo.certification.visit.PhotoKeeper;
import org.openaeo.certification.visit.Visit;

/** Keeps the pictures of a visit among the documents of its case: typed by content, scanned, hashed, never overwritten. */
@Component
class VisitPhotos implements PhotoKeeper {
    private static final int OF_KEY = 8;

    private final EvidenceFiles evidence;
    private final CaseFiles cases;
    private final Rulebook rules;
    private final MessageSource messages;
    private final Clock clock;

    VisitPhotos(EvidenceFiles evidence, CaseFiles cases, Rulebook rules, MessageSource messages, Clock clock) {
        this.evidence = evidence;
        this.cases = cases;
        this.rules = rules;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public Notebook.KeptFile keep(Visit visit, Note<Note.Photographed> note, String name, InputStream picture) {
        CaseFile file = cases.find(visit.file()).orElseThrow();
        EvidencePlace place = new EvidencePlace(
                file.header().company(), Optional.of(file.id()), Section.CASES, EvidencePlace.OF_VISIT + visit.id());
        return switch (evidence.addPicture(place, called(note, name), day(note), picture)) {
            case Outcome.Kept(var kept) -> new Notebook.KeptFile(kept.id().value(), kept.sha256());
            case Outcome.Refused(var reason) ->
                throw new PhotoKeeper.Refused(messages.getMessage(
                        "certification.evidence.fault." + (reason == Outcome.Reason.TYPE ? "PICTURE" : reason),
                        null,
                        LocaleContextHolder.getLocale()));
        };
    }

    /** Phones call every picture the same; each gets a name of its own, so that none passes for a version of another. */
    private static String called(Note<?> note, String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String ending = lower.endsWith(".png") ? ".png" : ".jpg";
        return note.criterion().replace('/', '-') + "-" + note.key().toString().substring(0, OF_KEY) + ending;
    }

    /** The day by the device's clock, unless that runs ahead or was never set. */
    private LocalDate day(Note<?> note) {
        Instant now = clock.instant();
        Instant year = now.minus(java.time.Duration.ofDays(366));
        return rules.day(note.deviceTime()
                .filter(at -> at.isBefore(now) && at.isAfter(year))
                .orElse(now));
    }
}
