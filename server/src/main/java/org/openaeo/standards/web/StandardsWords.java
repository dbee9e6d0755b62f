package org.openaeo.standards.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.standards.Length;
import org.openaeo.standards.reading.Fault;

/** Says what the catalogue holds in the reader's language. */
@Component
class StandardsWords {
    private final MessageSource messages;

    StandardsWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A fault of a file, in words. */
    record FaultLine(String file, int line, String path, String text) {}

    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    /** "30 days", "1 month". */
    public String length(Length length) {
        return say("standards.length." + length.unit().name(), length.amount());
    }

    String country(CountryCode country) {
        Locale language = LocaleContextHolder.getLocale();
        String name = country.name(language);
        String said = messages.getMessage("country." + country, null, name, language);
        return said == null ? name : said;
    }

    List<FaultLine> faults(List<Fault> faults) {
        return faults.stream()
                .map(fault -> new FaultLine(
                        fault.file(),
                        fault.line(),
                        fault.path(),
                        say("standards.fault." + fault.code(), fault.arguments().toArray())))
                .toList();
    }
}
