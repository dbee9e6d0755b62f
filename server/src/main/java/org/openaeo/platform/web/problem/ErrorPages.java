package org.openaeo.platform.web.problem;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

import org.openaeo.platform.web.Problems;

/** What is shown, or answered to machines, when nothing else could be. */
@Controller
class ErrorPages implements ErrorController {
    private static final Set<Integer> TOLD = Set.of(403, 404, 405, 409, 413, 422, 500, 503);

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request, Locale language) {
        var status = status(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (path.startsWith(request.getContextPath() + "/api/")) {
            return problems.of(status, language, List.of());
        }
        var told = TOLD.contains(status.value()) ? status.value() : status.is4xxClientError() ? 404 : 500;
        return new ModelAndView("platform/error", status)
                .addObject("told", told)
                .addObject("correlation", Problems.correlation(request));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.NOT_FOUND : status;
    }
}
