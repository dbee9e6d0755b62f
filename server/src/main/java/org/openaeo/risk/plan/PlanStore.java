package org.openaeo.risk.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.engine.selection.PlanReading;
import org.openaeo.engine.selection.PlanText;
import org.openaeo.engine.selection.SelectionPlan;
import org.openaeo.risk.PlanVersion;

/** Published plans in the database. They are added and never changed. */
@Repository
public class PlanStore {
    private final JdbcClient jdbc;

    public PlanStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The plan in force: the last one published. */
    public Optional<PlanVersion> current() {
        return jdbc.sql("""
                        select version, plan, plan_sha256, reason, published_at, published_by
                          from risk.plan_version
                         order by version desc
                         limit 1
                        """).query(PlanStore::plan).optional();
    }

    public Optional<PlanVersion> find(int version) {
        return jdbc.sql("""
                        select version, plan, plan_sha256, reason, published_at, published_by
                          from risk.plan_version
                         where version = :version
                        """).param("version", version).query(PlanStore::plan).optional();
    }

    /** Plans published before {@code below}, the latest first. */
    public List<PlanVersion> before(int below, int atMost) {
        return jdbc.sql("""
                        select version, plan, plan_sha256, reason, published_at, published_by
                          from risk.plan_version
                         where version < :below
                         order by version desc
                         limit :atMost
                        """)
                .param("below", below)
                .param("atMost", atMost)
                .query(PlanStore::plan)
                .list();
    }

    /**
     * Adds a plan as the successor of the version before it.
     *
     * @return false where somebody else has published that version
     */
    public boolean add(PlanVersion plan) {
        return jdbc.sql("""
                        insert into risk.plan_version (version, plan, plan_sha256, reason, published_at, published_by)
                        select :version, :plan, :sha256, :reason, :publishedAt, :publishedBy
                         where :version = (select coalesce(max(version), 0) + 1 from risk.plan_version)
                        on conflict (version) do nothing
                        """)
                        .param("version", plan.number())
                        .param("plan", plan.text())
                        .param("sha256", plan.sha256())
                        .param("reason", plan.reason())
                        .param("publishedAt", plan.publishedAt().atOffset(ZoneOffset.UTC))
                        .param("publishedBy", plan.publishedBy())
                        .update()
                == 1;
    }

    private static PlanVersion plan(ResultSet row, int number) throws SQLException {
        String text = row.getString("plan");
        return new PlanVersion(
                row.getInt("version"),
                read(text),
                text,
                row.getString("plan_sha256"),
                row.getString("reason"),
                row.getObject("published_at", OffsetDateTime.class).toInstant(),
                row.getString("published_by"));
    }

    private static SelectionPlan read(String text) {
        return switch (PlanText.read(text)) {
            case PlanReading.Accepted(SelectionPlan plan) -> plan;
            case PlanReading.Refused refused ->
                throw new IllegalStateException("a published plan can no longer be read: " + refused.faults());
        };
    }
}
