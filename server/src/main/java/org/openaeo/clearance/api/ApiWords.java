package org.openaeo.clearance.api;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The texts that go with the codes of answers. */
@Component
class ApiWords {
    private final MessageSource messages;

    ApiWords(MessageSource messages) {
        this.messages = messages;
    }

    FieldError error(String pointer, String code, Object... arguments) {
        return new FieldError(
                pointer,
                code,
                messages.getMessage("clearance.error." + code, arguments, LocaleContextHolder.getLocale()));
    }
}
