package org.openaeo.trust;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.web.Figures;

/** Trade records, drawn and said as {@code components/trade :: of(picture)} shows them. */
@Component
public class TradePictures {
    private static final int YEAR = 12;

    private final ObjectProvider<TradeRecords> records;
    private final MessageSource messages;
    private final Figures figures;

    TradePictures(ObjectProvider<TradeRecords> records, MessageSource messages, Figures figures) {
        this.records = records;
        this.messages = messages;
        this.figures = figures;
    }

    /**
     * One record.
     *
     * @param finding it all in one sentence
     * @param trend how the last year compares with what came before
     * @param recovered amounts with their currencies; may be empty
     */
    public record Picture(
            String finding,
            String trend,
            String recovered,
            TradeRecord.Sum all,
            List<Column> columns,
            String first,
            String last,
            List<Kind> kinds) {
        /** Whether there is nothing to draw. */
        public boolean isEmpty() {
            return all.declared() == 0 && all.controlled() == 0 && all.notControlled() == 0;
        }
    }

    /** A month: how high each part stands from 0 to 100, and the numbers behind it. */
    public record Column(
            String name,
            double x,
            double width,
            double declared,
            double controlled,
            double irregular,
            TradeRecord.Month month) {}

    public record Kind(String name, long count) {}

    /** The operator's record of the whole months up to that instant; empty where nobody keeps declarations. */
    public Optional<Picture> of(Operator operator, int months, Instant until) {
        LocalDate first =
                LocalDate.ofInstant(until, ZoneOffset.UTC).withDayOfMonth(1).minusMonths(Math.max(1, months) - 1L);
        Instant from = first.atStartOfDay().toInstant(ZoneOffset.UTC);
        return Optional.ofNullable(records.getIfAvailable())
                .map(known -> picture(known, known.of(operator, from, until)));
    }

    private Picture picture(TradeRecords names, TradeRecord trade) {
        TradeRecord.Sum all = trade.all();
        List<Column> columns = columns(trade);
        return new Picture(
                finding(trade, all),
                trend(trade),
                recovered(trade),
                all,
                columns,
                columns.getFirst().name(),
                columns.getLast().name(),
                trade.kinds().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(kind -> new Kind(names.nameOf(kind.getKey(), language()), kind.getValue()))
                        .toList());
    }

    private String finding(TradeRecord trade, TradeRecord.Sum all) {
        int months = trade.months().size();
        return all.declared() == 0 && all.controlled() == 0
                ? say("trust.trade.none", months)
                : say("trust.trade.finding", all.declared(), months, all.controlled(), all.irregular());
    }

    /** Empty where either side has no inspection to compare. */
    private String trend(TradeRecord trade) {
        TradeRecord.Sum latest = trade.latest(YEAR);
        TradeRecord.Sum before = trade.before(YEAR);
        if (latest.controlled() == 0 || before.controlled() == 0) {
            return "";
        }
        int direction = Double.compare(latest.irregularShare(), before.irregularShare());
        String key = direction > 0 ? "worse" : direction < 0 ? "better" : "same";
        return say(
                "trust.trade." + key,
                figures.percent(latest.irregularShare(), 1),
                figures.percent(before.irregularShare(), 1));
    }

    private String recovered(TradeRecord trade) {
        return trade.recovered().entrySet().stream()
                .filter(each -> each.getValue().signum() > 0)
                .map(each -> figures.money(each.getValue(), each.getKey()).strip())
                .collect(Collectors.joining(", "));
    }

    private static List<Column> columns(TradeRecord trade) {
        long highest = trade.months().stream()
                .mapToLong(month -> Math.max(month.declared(), month.controlled()))
                .max()
                .orElse(1);
        double scale = 100.0 / Math.max(1, highest);
        double width = 100.0 / trade.months().size();
        DateTimeFormatter name = DateTimeFormatter.ofPattern("MMM yyyy", language());
        List<Column> columns = new ArrayList<>();
        for (TradeRecord.Month month : trade.months()) {
            columns.add(new Column(
                    month.month().format(name),
                    columns.size() * width + width * 0.15,
                    width * 0.7,
                    month.declared() * scale,
                    month.controlled() * scale,
                    month.irregular() * scale,
                    month));
        }
        return columns;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language());
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
