package org.openaeo.demo.trade;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.engine.declaration.Declarations;
import org.openaeo.engine.declaration.Field;
import org.openaeo.engine.declaration.InspectionOutcome;
import org.openaeo.engine.simulation.Operator;
import org.openaeo.engine.simulation.SyntheticBatch;
import org.openaeo.engine.simulation.SyntheticTrade;
import org.openaeo.engine.simulation.TradeSettings;

/**
 * A year of synthetic trade that ends with the day of the first start.
 *
 * <p>The longer part is history: lived before there was a model, with the outcomes of the choices made then. The last
 * {@value #LIVED_DAYS} days are told without outcomes, to be lived through: who is inspected is for the plan to say, and
 * what is found follows from the goods. The last day is the present one; all that it brings is lodged before the first
 * start, at whatever hour that is, and it has the bustle of a working day, whatever day of the week it is.
 */
public final class AureliaTrade {
    /** Six weeks and the present day. */
    public static final int LIVED_DAYS = 43;

    private static final int BATCH = 10_000;
    private static final long DAY_MINUTES = 1_440;
    /** Where the year and the country end in a declaration's number. */
    private static final int MARKED = 4;

    private final SyntheticTrade trade;
    private final ZoneId zone;
    private final LocalDate today;
    private final long firstMinuteOfToday;
    private final long startMinute;
    /** Days by which the trade was moved, so that its last working day is today. */
    private final int moved;

    private AureliaTrade(World world, ZoneId zone) {
        this.zone = zone;
        today = world.begun().atZone(zone).toLocalDate();
        firstMinuteOfToday = minute(today.atStartOfDay());
        startMinute = Math.floorDiv(world.begun().getEpochSecond(), 60L);
        moved = Math.max(0, today.getDayOfWeek().getValue() - 5);
        LocalDate last = today.minusDays(moved);
        TradeSettings year = TradeSettings.year(
                world.seed(), world.declarations(), last.plusDays(1).minusYears(1));
        trade = SyntheticTrade.of(year);
    }

    public static AureliaTrade of(World world, ZoneId zone) {
        return new AureliaTrade(world, zone);
    }

    public List<Operator> operators() {
        return trade.population().operators();
    }

    public LocalDate today() {
        return today;
    }

    public LocalDate firstDay() {
        return today.plusDays(1).minusYears(1);
    }

    /** The first of the days that are lived through. */
    public LocalDate firstLivedDay() {
        return today.minusDays(LIVED_DAYS - 1);
    }

    /** All that was declared before the lived days, with what its inspections found. */
    public void history(Consumer<Declarations> sink, Progress progress) {
        trade.generate(
                BATCH,
                batch -> {
                    Declarations.Builder rows =
                            Declarations.builder(batch.declarations().size());
                    for (int row : rows(batch, false)) {
                        copy(batch.declarations(), row, rows, true);
                    }
                    if (rows.size() > 0) {
                        sink.accept(rows.build());
                    }
                },
                progress);
    }

    /** What the lived days bring, and what an inspection of each would find. */
    public LivedDays lived(Progress progress) {
        Declarations.Builder rows = Declarations.builder();
        LivedDays.Truths truths = new LivedDays.Truths();
        trade.generate(
                BATCH,
                batch -> {
                    for (int row : rows(batch, true)) {
                        copy(batch.declarations(), row, rows, false);
                        truths.add(id(batch.declarations(), row), batch.truth(), row);
                    }
                },
                progress);
        return new LivedDays(rows.build(), truths);
    }

    private int[] rows(SyntheticBatch batch, boolean lived) {
        Declarations declarations = batch.declarations();
        LocalDate first = firstLivedDay();
        return IntStream.range(0, declarations.size())
                .filter(row -> lived != moved(declarations, row).toLocalDate().isBefore(first))
                .toArray();
    }

    private void copy(Declarations from, int row, Declarations.Builder to, boolean history) {
        to.start(id(from, row), lodged(moved(from, row)));
        for (Field field : Field.codes()) {
            if (history || !isOfInspection(field)) {
                from.text(field, row).ifPresent(code -> to.code(field, code));
            }
        }
        for (Field field : Field.numbers()) {
            if (history || !isOfInspection(field)) {
                to.number(field, from.number(field, row));
            }
        }
        to.outcome(history ? from.outcome(row) : InspectionOutcome.NOT_INSPECTED);
    }

    /** Not the number that the simulation gives, so that trade generated later on has numbers of its own. */
    private static String id(Declarations from, int row) {
        String id = from.id(row);
        return id.substring(0, MARKED) + "D" + id.substring(MARKED + 1);
    }

    private static boolean isOfInspection(Field field) {
        return field == Field.SELECTION || field == Field.IRREGULARITY || field == Field.REVENUE;
    }

    private LocalDateTime moved(Declarations declarations, int row) {
        return LocalDateTime.ofEpochSecond(declarations.epochMinute(row) * 60, 0, ZoneOffset.UTC)
                .plusDays(moved);
    }

    /** The simulation's hours are those of Aurelia's clocks; the hours of today end with the start. */
    private long lodged(LocalDateTime time) {
        if (!time.toLocalDate().equals(today)) {
            return minute(time);
        }
        long minuteOfDay = ChronoUnit.MINUTES.between(today.atStartOfDay(), time);
        return firstMinuteOfToday + minuteOfDay * (startMinute - firstMinuteOfToday) / DAY_MINUTES;
    }

    private long minute(LocalDateTime time) {
        return Math.floorDiv(time.atZone(zone).toEpochSecond(), 60L);
    }
}
