package org.openaeo.risk.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.openaeo.risk.ModelId;
import org.openaeo.risk.ModelOrigin;
import org.openaeo.risk.ModelState;
import org.openaeo.risk.RegisteredModel;
import org.openaeo.risk.Vantage;

/** The entries of the model register. */
@Repository
public class ModelStore {
    private static final String COLUMNS = """
            id, name, state, origin, registered_at, registered_by, activated_at, activated_by, retired_at,
            seen_lodged_before, seen_known_before, card, quality, file_size, file_sha256
            """;

    private final JdbcClient jdbc;

    public ModelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every model, the latest first. */
    public List<RegisteredModel> all() {
        return jdbc.sql("select " + COLUMNS + " from risk.model order by registered_at desc, id")
                .query(ModelStore::model)
                .list();
    }

    public Optional<RegisteredModel> find(ModelId id) {
        return jdbc.sql("select " + COLUMNS + " from risk.model where id = :id")
                .param("id", id.value())
                .query(ModelStore::model)
                .optional();
    }

    public Optional<RegisteredModel> active() {
        return jdbc.sql("select " + COLUMNS + " from risk.model where state = 'active'")
                .query(ModelStore::model)
                .optional();
    }

    /** The id alone, as cheap to ask as can be: asked at every use of the active model. */
    public Optional<ModelId> activeId() {
        return jdbc.sql("select id from risk.model where state = 'active'")
                .query(UUID.class)
                .optional()
                .map(ModelId::new);
    }

    public Optional<ModelId> withFile(String sha256) {
        return jdbc.sql("select id from risk.model where file_sha256 = :sha256 limit 1")
                .param("sha256", sha256)
                .query(UUID.class)
                .optional()
                .map(ModelId::new);
    }

    public Optional<ModelId> madeBy(String work) {
        return jdbc.sql("select id from risk.model where work_id = :work")
                .param("work", work)
                .query(UUID.class)
                .optional()
                .map(ModelId::new);
    }

    /** @param work the training that made it; empty for an upload */
    public void add(RegisteredModel model, Optional<String> work) {
        jdbc.sql("""
                        insert into risk.model (id, name, state, origin, work_id, registered_at, registered_by,
                            seen_lodged_before, seen_known_before, card, quality, file_size, file_sha256)
                        values (:id, :name, :state, :origin, :work, :registeredAt, :registeredBy,
                            :lodgedBefore, :knownBefore, cast(:card as jsonb), cast(:quality as jsonb), :size, :sha256)
                        """)
                .param("id", model.id().value())
                .param("name", model.name())
                .param("state", code(model.state()))
                .param("origin", code(model.origin()))
                .param("work", work.orElse(null))
                .param("registeredAt", utc(model.registeredAt()))
                .param("registeredBy", model.registeredBy())
                .param("lodgedBefore", utc(model.seen().lodgedBefore()))
                .param("knownBefore", utc(model.seen().knownBefore()))
                .param("card", CardJson.write(model.card()))
                .param("quality", model.quality().map(CardJson::write).orElse(null))
                .param("size", model.size())
                .param("sha256", model.sha256())
                .update();
    }

    /** Makes whoever else wants to switch models wait until this transaction has ended. */
    public void holdSwitch() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('risk.active_model'))")
                .query((row, number) -> "")
                .list();
    }

    public void retireActive(Instant at) {
        jdbc.sql("update risk.model set state = 'retired', retired_at = :at where state = 'active'")
                .param("at", utc(at))
                .update();
    }

    /** @return false where there is no such model or it is active already */
    public boolean activate(ModelId id, Instant at, String by) {
        return jdbc.sql("""
                        update risk.model
                           set state = 'active', activated_at = :at, activated_by = :by
                         where id = :id and state <> 'active'
                        """)
                        .param("id", id.value())
                        .param("at", utc(at))
                        .param("by", by)
                        .update()
                == 1;
    }

    private static RegisteredModel model(ResultSet row, int number) throws SQLException {
        Instant activatedAt = instant(row, "activated_at");
        String quality = row.getString("quality");
        return new RegisteredModel(
                new ModelId(row.getObject("id", UUID.class)),
                row.getString("name"),
                ModelState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                ModelOrigin.valueOf(row.getString("origin").toUpperCase(Locale.ROOT)),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                row.getString("registered_by"),
                activatedAt == null
                        ? Optional.empty()
                        : Optional.of(new RegisteredModel.Activation(activatedAt, row.getString("activated_by"))),
                Optional.ofNullable(instant(row, "retired_at")),
                new Vantage(
                        row.getObject("seen_lodged_before", OffsetDateTime.class)
                                .toInstant(),
                        row.getObject("seen_known_before", OffsetDateTime.class).toInstant()),
                CardJson.readCard(row.getString("card")),
                quality == null ? Optional.empty() : Optional.of(CardJson.readQuality(quality)),
                row.getLong("file_size"),
                row.getString("file_sha256"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
