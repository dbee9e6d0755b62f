package org.openaeo.platform.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.MessageSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.platform.mail.Mail;
import org.openaeo.platform.mail.Outbox;
import org.openaeo.platform.mail.PublicAddress;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;

/**
 * How people of companies come to an account by themselves. It is made when they follow the link in a mail to the
 * address that they sign in with, and not before: nobody can take an address that is not theirs, and whoever asks for
 * one that has an account is told so only by mail to that address.
 */
@Component
public class Registrations {
    private static final Duration LINK_HOLDS = Duration.ofHours(24);
    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int MOST_TO_AN_ADDRESS = 3;
    private static final int MOST_FROM_A_PLACE = 20;

    private final RegistrationStore registrations;
    private final PersonStore persons;
    private final People people;
    private final PasswordEncoder encoder;
    private final Outbox outbox;
    private final PublicAddress server;
    private final MessageSource texts;
    private final Clock clock;

    Registrations(
            RegistrationStore registrations,
            PersonStore persons,
            People people,
            PasswordEncoder encoder,
            Outbox outbox,
            PublicAddress server,
            MessageSource texts,
            Clock clock) {
        this.registrations = registrations;
        this.persons = persons;
        this.people = people;
        this.encoder = encoder;
        this.outbox = outbox;
        this.server = server;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Sends a mail to that address; false where too many were asked for of late, which says nothing about accounts.
     *
     * @param from the network address of whoever asks, of which only a digest is kept
     */
    @Transactional
    public boolean ask(String address, String name, String password, String from, Locale language) {
        var now = clock.instant();
        var origin = digest(from);
        if (registrations.countOfAddress(address, now.minus(WINDOW)) >= MOST_TO_AN_ADDRESS
                || registrations.countFrom(origin, now.minus(WINDOW)) >= MOST_FROM_A_PLACE) {
            return false;
        }
        var token = OneTimeToken.generated();
        var hash = encoder.encode(password); // in both cases, so that both take as long
        var taken = persons.bySignInName(address).isPresent();
        registrations.add(token.hash(), address, name, taken ? null : hash, origin, now, now.plus(LINK_HOLDS));
        outbox.send(taken ? known(address, language) : welcome(address, token, language));
        return true;
    }

    private Mail welcome(String address, OneTimeToken token, Locale language) {
        var link = server.of("/register/confirm?token=" + token.value());
        return mail(address, language, "register.mail.new", link);
    }

    private Mail known(String address, Locale language) {
        return mail(address, language, "register.mail.known", server.of("/sign-in"));
    }

    private Mail mail(String address, Locale language, String key, String link) {
        return new Mail(
                address,
                language,
                texts.getMessage(key + ".subject", null, language),
                texts.getMessage(key + ".text", new Object[] {link}, language),
                "registration");
    }

    /** To which address a link belongs that still holds. */
    public Optional<String> invited(OneTimeToken token) {
        return registrations.find(token.hash(), clock.instant()).map(RegistrationStore.Asked::address);
    }

    /** Makes the account, which is written to in that language; false where the link no longer holds or the address has an account by now. */
    @Transactional
    public boolean confirm(OneTimeToken token, Locale language) {
        var asked = registrations.find(token.hash(), clock.instant());
        if (asked.isEmpty() || !registrations.use(token.hash(), asked.get().address())) {
            return false;
        }
        var person = new NewPerson(asked.get().address(), asked.get().name(), Set.of(Role.TRADER), Optional.empty());
        var made = people.create(person);
        made.ifPresent(id -> {
            persons.setPassword(id, asked.get().passwordHash());
            persons.setReach(id, Optional.empty(), Optional.of(language));
        });
        return made.isPresent();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
