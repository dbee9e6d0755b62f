package org.openaeo.certification.applicant;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import org.springframework.validation.Errors;

import org.openaeo.certification.company.Contact;

/** What is typed about somebody whom customs should know. */
record ContactForm(String part, String name, String position, String email, String phone) {
    private static final int NAME = 120;
    private static final int EMAIL = 254;
    private static final int PHONE = 40;

    ContactForm {
        part = Typed.text(part);
        name = Typed.text(name);
        position = Typed.text(position);
        email = Typed.text(email);
        phone = Typed.text(phone);
    }

    static ContactForm empty() {
        return new ContactForm("", "", "", "", "");
    }

    static ContactForm of(Contact contact) {
        return new ContactForm(
                contact.part().name(), contact.name(), contact.position(), contact.email(), contact.phone());
    }

    void check(Errors errors) {
        if (chosenPart().isEmpty()) {
            errors.rejectValue("part", "certification.company.missing.part");
        }
        Typed.check(errors, "name", name, NAME, true);
        Typed.check(errors, "position", position, NAME, false);
        Typed.check(errors, "phone", phone, PHONE, false);
        Typed.check(errors, "email", email, EMAIL, true);
        if (!email.isEmpty() && !email.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+[.][^\\s@<>,;\"]+")) {
            errors.rejectValue("email", "certification.company.fault.email");
        }
    }

    private Optional<Contact.Part> chosenPart() {
        return Arrays.stream(Contact.Part.values())
                .filter(each -> each.name().equals(part))
                .findFirst();
    }

    Contact contact(UUID id) {
        return new Contact(id, chosenPart().orElseThrow(), name, position, email, phone);
    }
}
