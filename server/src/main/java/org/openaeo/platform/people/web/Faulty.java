package org.openaeo.platform.people.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A form that is shown again with its faults. */
final class Faulty {
    private Faulty() {}

    static ModelAndView form(String view) {
        return new ModelAndView(view, HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
