package org.openaeo.certification.visit;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import org.openaeo.platform.mail.MailSettings;
import org.openaeo.platform.mail.PublicAddress;

/**
 * A visit as an entry for calendars. Its UID stays for as long as the visit does and its SEQUENCE grows with every
 * change, so that a calendar replaces or removes what it took over before (RFC 5546, 2.1.4 and 3.2).
 */
@Component
public class VisitCalendar {
    private static final String KEY = "certification.visit.calendar.";

    private final PublicAddress server;
    private final MailSettings mail;
    private final MessageSource messages;
    private final Clock clock;

    VisitCalendar(PublicAddress server, MailSettings mail, MessageSource messages, Clock clock) {
        this.server = server;
        this.mail = mail;
        this.messages = messages;
        this.clock = clock;
    }

    /** What a calendar is to do with it. */
    public enum Method {
        /** To be kept by whoever took it from a page. */
        PUBLISH,
        /** Invites, or tells what is different. */
        REQUEST,
        CANCEL
    }

    /**
     * The entry for one reader.
     *
     * @param attendee whose calendar it is for; empty for a page, where only {@link Method#PUBLISH} fits
     * @param path of the page that it leads to
     * @param languages in which it is written, one after the other
     */
    public byte[] of(
            Visit visit, Method method, String number, Optional<String> attendee, String path, List<Locale> languages) {
        ICalendar entry = new ICalendar()
                .plain("BEGIN", "VCALENDAR")
                .plain("VERSION", "2.0")
                .plain("PRODID", "-//OpenAEO//Visits//EN")
                .plain("CALSCALE", "GREGORIAN")
                .plain("METHOD", method.name())
                .plain("BEGIN", "VEVENT")
                .plain("UID", "visit-" + visit.id() + "@openaeo")
                .plain("SEQUENCE", Integer.toString(visit.version() - 1))
                .time("DTSTAMP", clock.instant())
                .time("DTSTART", visit.begins())
                .time("DTEND", visit.ends())
                .plain("STATUS", method == Method.CANCEL ? "CANCELLED" : "CONFIRMED")
                .text("SUMMARY", number + ": " + said("summary", languages))
                .text("LOCATION", places(visit, languages))
                .text("DESCRIPTION", said("kind." + visit.kind(), languages) + "\n" + server.of(path))
                .plain("URL", server.of(path))
                .address("ORGANIZER", mail.name(), sender());
        attendee.ifPresent(address -> entry.address(
                "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE", address, address));
        return entry.plain("END", "VEVENT").plain("END", "VCALENDAR").bytes();
    }

    private static String place(Visit.Site site) {
        return site.address().isBlank() ? site.name() : site.name() + ", " + site.address();
    }

    private String places(Visit visit, List<Locale> languages) {
        String places = visit.sites().stream().map(VisitCalendar::place).collect(Collectors.joining("; "));
        return visit.kind() == Visit.Kind.REMOTE ? said("by-video", languages) + "; " + places : places;
    }

    private String said(String what, List<Locale> languages) {
        return languages.stream()
                .map(language -> messages.getMessage(KEY + what, null, language))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    /** Whoever keeps calendars wants an organizer; answers go to where our mail comes from. */
    private String sender() {
        return Optional.ofNullable(mail.from())
                .orElseGet(() ->
                        "aeo@" + Optional.ofNullable(server.address().getHost()).orElse("localhost"));
    }
}
