package org.openaeo.certification.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.security.Names;
import org.openaeo.platform.web.Figures;

/** Says what belongs to visits as people would, in the reader's language. */
@Component
public class VisitWords {
    private static final int SHORT_HASH = 12;

    private final MessageSource messages;
    private final Figures figures;
    private final Names names;

    VisitWords(MessageSource messages, Figures figures, Names names) {
        this.messages = messages;
        this.figures = figures;
        this.names = names;
    }

    /** A finding, in words. */
    public record FindingLine(
            FindingId id,
            String criterion,
            String site,
            Note.Grade grade,
            String gradeName,
            String text,
            String told,
            String kind) {}

    /** A photo with its chain of custody, in words. */
    public record PhotoLine(
            Photo photo, String site, String taken, String received, String chain, String chainKind, String hash) {}

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** {@code 1 Dec 2026, 08:00 to 12:00}, or with both days where it lasts longer. */
    public String when(Visit visit) {
        boolean oneDay = LocalDate.ofInstant(visit.begins(), figures.zone())
                .equals(LocalDate.ofInstant(visit.ends(), figures.zone()));
        return say(
                "certification.visit.when",
                figures.dateTime(visit.begins()),
                oneDay ? figures.time(visit.ends()) : figures.dateTime(visit.ends()));
    }

    public String kind(Visit visit) {
        return say("certification.visit.kind." + visit.kind());
    }

    public String state(Visit visit) {
        return say("certification.visit.state." + visit.state());
    }

    public FindingLine finding(VisitFinding finding, Visit visit) {
        return finding(finding, visit.site(finding.site()).map(Visit.Site::name).orElse(""));
    }

    public FindingLine finding(VisitFinding finding, String site) {
        return new FindingLine(
                finding.id(),
                finding.criterion(),
                site,
                finding.grade(),
                say("certification.finding.grade." + finding.grade()),
                finding.text(),
                told(finding.by(), finding.deviceTime(), finding.received(), finding.late()),
                switch (finding.grade()) {
                    case OBSERVATION -> "info";
                    case MINOR -> "wait";
                    case MAJOR, CRITICAL -> "bad";
                });
    }

    public PhotoLine photo(Photo photo, Visit visit) {
        String kind = switch (photo.chain()) {
            case UNBROKEN -> "good";
            case FROM_RECEIPT -> "wait";
            case BROKEN -> "bad";
        };
        return new PhotoLine(
                photo,
                visit.site(photo.site()).map(Visit.Site::name).orElse(""),
                photo.taken()
                        .map(at -> say("certification.photo.taken", names.of(photo.by()), figures.dateTime(at)))
                        .orElseGet(() -> say("certification.photo.sent", names.of(photo.by()))),
                say("certification.photo.received", figures.dateTime(photo.received()))
                        + (photo.late() ? " " + say("certification.visit.late") : ""),
                say("certification.photo.chain." + photo.chain()),
                kind,
                photo.hashReceived().substring(0, SHORT_HASH));
    }

    /** By whom and when it was noted, when we had it where that was later, and whether the visit was over. */
    private String told(String by, Optional<Instant> device, Instant received, boolean late) {
        String told = device.map(at -> say(
                        "certification.visit.told-device",
                        names.of(by),
                        figures.dateTime(at),
                        figures.dateTime(received)))
                .orElseGet(() -> say("certification.visit.told", names.of(by), figures.dateTime(received)));
        return late ? told + " " + say("certification.visit.late") : told;
    }
}
