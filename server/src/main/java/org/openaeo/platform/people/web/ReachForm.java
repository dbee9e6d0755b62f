package org.openaeo.platform.people.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.MessageSource;
import org.springframework.validation.BindingResult;

import org.openaeo.platform.mail.MailAddress;
import org.openaeo.platform.people.Person;
import org.openaeo.platform.web.Languages;

/** Where somebody wants to be written to, and in which language. */
record ReachForm(String mail, String language) {
    ReachForm {
        mail = Typed.text(mail).strip();
        language = Typed.text(language);
    }

    static ReachForm of(Person person) {
        return new ReachForm(
                person.mailAddress().orElse(""),
                person.language().map(Locale::getLanguage).orElse(""));
    }

    void check(BindingResult result) {
        if (!mail.isEmpty() && !MailAddress.isOne(mail)) {
            result.rejectValue("mail", "people.mail.malformed");
        }
    }

    Optional<String> address() {
        return Optional.of(mail).filter(text -> !text.isEmpty());
    }

    /** One of the house's, or none. */
    Optional<Locale> chosenLanguage() {
        return Languages.ALL.stream()
                .filter(each -> each.getLanguage().equals(language))
                .findFirst();
    }

    /** Each language by its own name, after the wish for all of them. */
    static Map<String, String> languages(MessageSource texts, Locale reader) {
        var names = new LinkedHashMap<String, String>();
        names.put("", texts.getMessage("people.language.all", null, reader));
        Languages.ALL.forEach(each -> {
            var name = each.getDisplayLanguage(each);
            names.put(each.getLanguage(), name.substring(0, 1).toUpperCase(each) + name.substring(1));
        });
        return names;
    }
}
