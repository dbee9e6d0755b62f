package org.openaeo.platform.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** A mail server spoken to by SMTP. */
final class Smtp implements MailServer {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LONGEST_FAILURE = 500;
    private static final int FIRST_PERMANENT = 500; // RFC 5321, 4.2.1: 5yz is a permanent negative answer
    private static final int AUTHENTICATION_REQUIRED = 530;

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailSettings settings;

    Smtp(MailSettings settings) {
        this.settings = settings;
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.username());
        sender.setPassword(settings.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var properties = sender.getJavaMailProperties();
        var patience = Long.toString(PATIENCE.toMillis());
        properties.put("mail.smtp.connectiontimeout", patience);
        properties.put("mail.smtp.timeout", patience);
        properties.put("mail.smtp.writetimeout", patience);
        properties.put("mail.smtp.auth", Boolean.toString(settings.username() != null));
        switch (settings.encryption()) {
            case NONE -> properties.put("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
    }

    @Override
    public Answer take(KeptMail kept) {
        try {
            sender.send(message(kept));
            return new Answer.Taken();
        } catch (MailException | MessagingException | java.io.UnsupportedEncodingException e) {
            var cause = innermost(e);
            return new Answer.Refused(shortened(cause), isForGood(cause));
        }
    }

    private MimeMessage message(KeptMail kept) throws MessagingException, java.io.UnsupportedEncodingException {
        var from = Objects.requireNonNull(settings.from());
        var message =
                new Named(sender.getSession(), "<" + kept.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        var mail = kept.mail();
        var helper = new MimeMessageHelper(message, !mail.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(from, settings.name());
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        helper.setSentDate(Date.from(kept.writtenAt()));
        message.setHeader("Content-Language", mail.language().toLanguageTag());
        message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers, please
        for (var attachment : mail.attachments()) {
            helper.addAttachment(attachment.name(), new ByteArrayResource(attachment.content()), attachment.type());
        }
        return message;
    }

    /** A message whose id is that of the mail: what is sent twice after a crash is seen to be the same. */
    private static final class Named extends MimeMessage {
        private final String id;

        Named(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    private static Exception innermost(Exception e) {
        if (e instanceof MailSendException several && several.getMessageExceptions().length > 0) {
            return innermost(several.getMessageExceptions()[0]);
        }
        if (e instanceof MessagingException chained && chained.getNextException() != null) {
            return innermost(chained.getNextException());
        }
        if (e instanceof MailException && e.getCause() instanceof Exception cause) {
            return innermost(cause);
        }
        return e;
    }

    /** Wrong addresses and refused contents stay so; everything about the way there may pass. */
    private static boolean isForGood(@Nullable Exception e) {
        return switch (e) {
            case SMTPAddressFailedException refused -> refused.getReturnCode() >= FIRST_PERMANENT;
            case SMTPSendFailedException refused ->
                refused.getReturnCode() >= FIRST_PERMANENT && refused.getReturnCode() != AUTHENTICATION_REQUIRED;
            case SendFailedException refused ->
                refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
            case null, default -> false;
        };
    }

    private static String shortened(Exception e) {
        var text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ").strip();
        var told = e.getClass().getSimpleName() + ": " + text;
        return told.length() > LONGEST_FAILURE ? told.substring(0, LONGEST_FAILURE) : told;
    }
}
