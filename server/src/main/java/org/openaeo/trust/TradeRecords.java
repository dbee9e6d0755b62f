package org.openaeo.trust;

import java.time.Instant;
import java.util.Locale;

/** What operators declared and what inspections of it found, told by whoever keeps declarations. */
public interface TradeRecords {
    /** What was lodged under the operator's identifiers, while it bore them, from the first instant to before the last. */
    TradeRecord of(Operator operator, Instant from, Instant to);

    /** What a {@linkplain TradeRecord#kinds() kind of irregularity} is called. */
    String nameOf(String kind, Locale language);
}
