package org.openaeo.certification.applicant;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;

/** What came with a form: a browser sends every field, somebody else may leave some out. */
final class Typed {
    private static final String CONTROL = "[\\p{Cntrl}&&[^\\n]]";

    private Typed() {}

    static String text(@Nullable String sent) {
        return sent == null
                ? ""
                : sent.replace("\r\n", "\n").replaceAll(CONTROL, "").strip();
    }

    static List<String> list(@Nullable List<String> sent) {
        return sent == null
                ? List.of()
                : List.copyOf(sent.stream().map(Typed::text).toList());
    }

    /** Rejects a field that is empty though it must not be, or too long. */
    static void check(Errors errors, String field, String text, int most, boolean needed) {
        if (needed && text.isEmpty()) {
            errors.rejectValue(field, "certification.company.missing." + field);
        } else if (text.length() > most) {
            errors.rejectValue(field, "certification.company.long", new Object[] {most}, "");
        }
    }

    /** A form that is shown again with its faults. */
    static ModelAndView faulty(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
