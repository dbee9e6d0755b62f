package org.openaeo.clearance.api;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import org.openaeo.platform.web.ProblemError;

/** The texts that go with the codes of answers. */
@Component
class ApiWords {
    private final MessageSource messages;

    ApiWords(MessageSource messages) {
        this.messages = messages;
    }

    ProblemError error(String pointer, String code, Object... arguments) {
        return new ProblemError(
                pointer,
                code,
                messages.getMessage("clearance.error." + code, arguments, LocaleContextHolder.getLocale()));
    }
}
