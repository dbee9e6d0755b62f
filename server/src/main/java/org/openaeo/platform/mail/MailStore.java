package org.openaeo.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of mail. */
@Component
public class MailStore {
    private static final String COLUMNS =
            "id, recipient, language, subject, body, about, state, attempts, next_try_at, last_failure, written_at, sent_at";

    private final JdbcClient jdbc;

    MailStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(MailId id, Mail mail, MailState state, Instant at) {
        jdbc.sql("""
                        insert into platform.mail
                        (id, recipient, language, subject, body, about, state, next_try_at, written_at)
                        values (:id, :to, :language, :subject, :body, :about, :state,
                                case when :state = 'WAITING' then cast(:at as timestamptz) end, :at)""")
                .param("id", id.value())
                .param("to", mail.to())
                .param("language", mail.language().toLanguageTag())
                .param("subject", mail.subject())
                .param("body", mail.text())
                .param("about", mail.about())
                .param("state", state.name())
                .param("at", timestamp(at))
                .update();
        for (var i = 0; i < mail.attachments().size(); i++) {
            var attachment = mail.attachments().get(i);
            jdbc.sql("""
                            insert into platform.mail_attachment (mail, number, name, type, content)
                            values (:mail, :number, :name, :type, :content)""")
                    .param("mail", id.value())
                    .param("number", i)
                    .param("name", attachment.name())
                    .param("type", attachment.type())
                    .param("content", attachment.content())
                    .update();
        }
    }

    /** Takes the mail that has been due for longest, for as long as until {@code lease}; others leave it alone meanwhile. */
    @Transactional
    public Optional<KeptMail> take(Instant now, Instant lease) {
        return jdbc.sql("""
                        update platform.mail set attempts = attempts + 1, next_try_at = :lease
                        where id = (select id from platform.mail where state = 'WAITING' and next_try_at <= :now
                                    order by next_try_at, id limit 1 for update skip locked)
                        returning\s""" + COLUMNS)
                .param("now", timestamp(now))
                .param("lease", timestamp(lease))
                .query((row, n) -> mail(row))
                .optional()
                .map(this::whole);
    }

    void sent(MailId id, Instant at) {
        jdbc.sql("""
                        update platform.mail set state = 'SENT', sent_at = :at, next_try_at = null
                        where id = :id and state in ('WAITING', 'DEAD')""").param("id", id.value()).param("at", timestamp(at)).update();
    }

    /** Writes down why it failed; {@code again} is null where it is given up. */
    void failed(MailId id, String failure, @Nullable Instant again) {
        jdbc.sql("""
                        update platform.mail set last_failure = :failure, next_try_at = :again,
                        state = case when cast(:again as timestamptz) is null then 'DEAD' else 'WAITING' end
                        where id = :id and state = 'WAITING'""")
                .param("id", id.value())
                .param("failure", failure)
                .param("again", again == null ? null : timestamp(again), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Whether it was given up before, or kept, and waits for delivery now. */
    boolean again(MailId id, Instant at) {
        return jdbc.sql("""
                        update platform.mail set state = 'WAITING', next_try_at = :at, attempts = 0
                        where id = :id and state in ('DEAD', 'KEPT')""").param("id", id.value()).param("at", timestamp(at)).update() == 1;
    }

    public Optional<KeptMail> find(MailId id) {
        return jdbc.sql("select " + COLUMNS + " from platform.mail where id = :id")
                .param("id", id.value())
                .query((row, n) -> mail(row))
                .optional()
                .map(this::whole);
    }

    /** Without their attachments, the newest first. */
    public List<KeptMail> list(Optional<MailState> state, long offset, int most) {
        return jdbc.sql("select " + COLUMNS + """
                         from platform.mail where cast(:state as text) is null or state = :state
                        order by written_at desc, id offset :offset limit :most""")
                .param("state", state.map(Enum::name).orElse(null), java.sql.Types.VARCHAR)
                .param("offset", offset)
                .param("most", most)
                .query((row, n) -> mail(row))
                .list();
    }

    /** Without their attachments, those that tell of this, the newest first. */
    public List<KeptMail> about(String about) {
        return jdbc.sql("select " + COLUMNS + " from platform.mail where about = :about order by written_at desc, id")
                .param("about", about)
                .query((row, n) -> mail(row))
                .list();
    }

    public Map<MailState, Long> counts() {
        var counts = new EnumMap<MailState, Long>(MailState.class);
        jdbc.sql("select state, count(*) as mails from platform.mail group by state")
                .query(row -> {
                    counts.put(MailState.valueOf(row.getString("state")), row.getLong("mails"));
                });
        return counts;
    }

    private KeptMail whole(KeptMail kept) {
        var attachments = jdbc.sql(
                        "select name, type, content from platform.mail_attachment where mail = :id order by number")
                .param("id", kept.id().value())
                .query((row, n) -> new Mail.Attachment(row.getString(1), row.getString(2), row.getBytes(3)))
                .list();
        var mail = kept.mail();
        return new KeptMail(
                kept.id(),
                new Mail(mail.to(), mail.language(), mail.subject(), mail.text(), mail.about(), attachments),
                kept.state(),
                kept.attempts(),
                kept.nextTryAt(),
                kept.lastFailure(),
                kept.writtenAt(),
                kept.sentAt());
    }

    private static KeptMail mail(ResultSet row) throws SQLException {
        return new KeptMail(
                new MailId(row.getObject("id", UUID.class)),
                new Mail(
                        row.getString("recipient"),
                        Locale.forLanguageTag(row.getString("language")),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("about")),
                MailState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "next_try_at"),
                Optional.ofNullable(row.getString("last_failure")),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                instant(row, "sent_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime timestamp(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
