package org.openaeo.certification.monitoring;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.certification.CaseId;

/** Which signals were taken up in which case. */
@Component
class SignalStore {
    private final JdbcClient jdbc;

    SignalStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not taken up before */
    boolean takeUp(CaseId id, String reference, Instant now) {
        return jdbc.sql("""
                                insert into certification.case_signal (case_id, reference, taken_at)
                                values (:id, :reference, :now) on conflict do nothing""")
                        .param("id", id.value())
                        .param("reference", reference)
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
