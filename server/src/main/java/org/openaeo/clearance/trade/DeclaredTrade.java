package org.openaeo.clearance.trade;

import java.time.Instant;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.trust.Operator;
import org.openaeo.trust.TradeRecord;
import org.openaeo.trust.TradeRecords;

/** Trade records from what importers declared here. */
@Component
class DeclaredTrade implements TradeRecords {
    private final TradeStore store;
    private final MessageSource messages;

    DeclaredTrade(TradeStore store, MessageSource messages) {
        this.store = store;
        this.messages = messages;
    }

    @Override
    @Transactional(readOnly = true)
    public TradeRecord of(Operator operator, Instant from, Instant to) {
        return new TradeRecord(
                from,
                to,
                store.months(operator.identifiers(), from, to),
                store.kinds(operator.identifiers(), from, to),
                store.recovered(operator.identifiers(), from, to));
    }

    /** A kind that a file of another administration brought has only its code. */
    @Override
    public String nameOf(String kind, Locale language) {
        String name = messages.getMessage("clearance.irregularity." + kind, null, kind, language);
        return name == null ? kind : name;
    }
}
