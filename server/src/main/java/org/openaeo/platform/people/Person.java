package org.openaeo.platform.people;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.mail.MailAddress;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;

/**
 * An account.
 *
 * @param roles in the order in which they are declared
 * @param passwordHash empty until a first password is set
 * @param mailAddress where they are written to, where it is not the name they sign in with
 * @param language that they want mail in
 * @param version grows with every change after which the person has to sign in again
 */
public record Person(
        PersonId id,
        String signInName,
        String name,
        Set<Role> roles,
        Optional<OfficeCode> office,
        Optional<String> passwordHash,
        boolean disabled,
        Optional<String> mailAddress,
        Optional<Locale> language,
        int version,
        Instant createdAt) {

    public Person {
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
    }

    /** Where mail reaches them: the address that was given, else the name they sign in with if it is one. */
    public Optional<String> reachedAt() {
        return mailAddress.or(() -> Optional.of(signInName).filter(MailAddress::isOne));
    }

    @Override
    public String toString() {
        return "Person " + id;
    }
}
