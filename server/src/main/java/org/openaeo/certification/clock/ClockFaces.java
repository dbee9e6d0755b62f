package org.openaeo.certification.clock;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.certification.procedure.CaseClock;
import org.openaeo.certification.procedure.ClockStep;
import org.openaeo.platform.web.Figures;
import org.openaeo.standards.Length;

/** Draws statutory clocks in the reader's language, for the pages of both sides. */
@Component
public class ClockFaces {
    private static final int PRESSING_DAYS = 7;
    private static final double ROOM = 30;

    private final MessageSource messages;
    private final Figures figures;
    private final Clock clock;

    ClockFaces(MessageSource messages, Figures figures, Clock clock) {
        this.messages = messages;
        this.figures = figures;
        this.clock = clock;
    }

    /** A clock of a case file. */
    public ClockFace of(CaseClock read) {
        return of(new ClockReading(
                read.rule(),
                read.started(),
                read.due(),
                stops(read.steps()),
                read.ended(),
                read.steps().stream().map(this::step).toList()));
    }

    private List<ClockReading.Stop> stops(List<ClockStep> steps) {
        var stops = new ArrayList<ClockReading.Stop>();
        Optional<ClockStep> open = Optional.empty();
        for (var step : steps) {
            switch (step.kind()) {
                case PAUSED -> open = open.or(() -> Optional.of(step));
                case RESUMED, MET, LAPSED -> {
                    open.ifPresent(from -> stops.add(stop(from, Optional.of(step.at()))));
                    open = Optional.empty();
                }
                case STARTED, EXTENDED, ROLLED -> {}
            }
        }
        open.ifPresent(from -> stops.add(stop(from, Optional.empty())));
        return stops;
    }

    private ClockReading.Stop stop(ClockStep from, Optional<Instant> until) {
        return new ClockReading.Stop(from.at(), until, pause(from));
    }

    private String pause(ClockStep step) {
        return step.reason()
                .map(reason -> say("certification.clock.pause." + reason))
                .orElse("");
    }

    private String step(ClockStep step) {
        return say(
                "certification.clock.step." + step.kind(),
                figures.date(step.at()),
                step.length().map(this::length).orElse(""),
                pause(step),
                step.days(),
                figures.date(step.lastDay()));
    }

    public ClockFace of(ClockReading reading) {
        var until = reading.ended().orElseGet(clock::instant);
        var scale = new Scale(reading.started(), reading.due(), until);
        var stops = reading.stops().stream()
                .map(stop -> new Scale.Stop(stop.from(), stop.until()))
                .toList();
        var left = ChronoUnit.DAYS.between(day(until), lastDay(reading));
        var mood = mood(reading, left);
        var code = reading.rule().code().name();
        return new ClockFace(
                say("certification.clock.name." + code),
                figure(reading, mood, left),
                words(reading, mood, left),
                mood,
                legal(reading),
                reading.ended().isPresent()
                        ? ""
                        : say("certification.clock.acts." + reading.rule().acts()),
                scale.parts(stops),
                today(reading, scale, until),
                marks(reading, scale),
                reading.steps());
    }

    private static ClockFace.Mood mood(ClockReading reading, long left) {
        if (reading.ended().isPresent()) {
            return ClockFace.Mood.ENDED;
        }
        if (reading.isStopped()) {
            return ClockFace.Mood.STOPPED;
        }
        return left < 0
                ? ClockFace.Mood.OVERDUE
                : left <= PRESSING_DAYS ? ClockFace.Mood.PRESSING : ClockFace.Mood.RUNNING;
    }

    private String figure(ClockReading reading, ClockFace.Mood mood, long left) {
        return figures.number(mood == ClockFace.Mood.ENDED ? dayOfClock(reading, end(reading)) : Math.abs(left));
    }

    private String words(ClockReading reading, ClockFace.Mood mood, long left) {
        var to = say("certification.clock.to." + reading.rule().code().name());
        var shown = mood == ClockFace.Mood.ENDED ? dayOfClock(reading, end(reading)) : Math.abs(left);
        return say("certification.clock.figure." + mood, Long.toString(shown).equals("1") ? 1 : 2, to);
    }

    private String legal(ClockReading reading) {
        var rule = reading.rule();
        var length = length(rule.length());
        return rule.longestExtension()
                .map(extension ->
                        say("certification.clock.legal.extended", length, rule.legalReference(), length(extension)))
                .orElseGet(() -> say("certification.clock.legal", length, rule.legalReference()));
    }

    private String length(Length length) {
        return say("certification.clock.length." + length.unit(), length.amount());
    }

    private Optional<ClockFace.Today> today(ClockReading reading, Scale scale, Instant until) {
        if (reading.ended().isPresent()) {
            return Optional.empty();
        }
        var place = scale.place(until);
        var whole = ChronoUnit.DAYS.between(day(reading.started()), lastDay(reading)) - stopped(reading, until);
        return Optional.of(new ClockFace.Today(
                Scale.percent(place),
                Scale.anchor(place),
                say(
                        "certification.clock.today",
                        figures.number(dayOfClock(reading, until)),
                        figures.number(Math.max(whole, 0)))));
    }

    /** How many days count until then. */
    private long dayOfClock(ClockReading reading, Instant until) {
        return Math.max(0, ChronoUnit.DAYS.between(day(reading.started()), day(until)) - stopped(reading, until));
    }

    private long stopped(ClockReading reading, Instant until) {
        return reading.stops().stream()
                .mapToLong(stop -> ChronoUnit.DAYS.between(
                        day(stop.from()), day(stop.until().orElse(until))))
                .filter(days -> days > 0)
                .sum();
    }

    private List<ClockFace.Mark> marks(ClockReading reading, Scale scale) {
        var marks = new ArrayList<ClockFace.Mark>();
        add(marks, scale, reading.started(), day(reading.started()), say("certification.clock.started"));
        for (var stop : reading.stops()) {
            var what = stop.until().isPresent()
                    ? say(
                            "certification.clock.stopped",
                            figures.date(stop.until().get()),
                            stop.why())
                    : say("certification.clock.stopped.still", stop.why());
            add(marks, scale, stop.from(), day(stop.from()), what);
        }
        reading.ended()
                .filter(end -> end.isBefore(reading.due()))
                .ifPresent(end -> add(marks, scale, end, day(end), say("certification.clock.ended")));
        add(marks, scale, reading.due(), lastDay(reading), say("certification.clock.due"));
        return withRoom(marks);
    }

    private void add(List<ClockFace.Mark> marks, Scale scale, Instant at, LocalDate day, String what) {
        var place = scale.place(at);
        marks.add(new ClockFace.Mark(Scale.percent(place), Scale.anchor(place), figures.date(day), what, true));
    }

    /** Under the scale only those are written that lie far enough from their neighbours; first and last always are. */
    private static List<ClockFace.Mark> withRoom(List<ClockFace.Mark> marks) {
        var last = place(marks.getLast());
        var taken = -ROOM;
        var written = new ArrayList<ClockFace.Mark>();
        for (var mark : marks) {
            var place = place(mark);
            var edge = mark.equals(marks.getFirst()) || mark.equals(marks.getLast());
            var shown = edge || (place - taken >= ROOM && last - place >= ROOM);
            if (shown) {
                taken = place;
            }
            written.add(new ClockFace.Mark(mark.x(), mark.anchor(), mark.day(), mark.what(), shown));
        }
        return written;
    }

    private static double place(ClockFace.Mark mark) {
        return Double.parseDouble(mark.x().replace("%", ""));
    }

    private LocalDate lastDay(ClockReading reading) {
        return day(reading.due().minusNanos(1));
    }

    private static Instant end(ClockReading reading) {
        return reading.ended().orElse(reading.due());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, figures.zone());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
