package org.openaeo.platform.web.problem;

import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.openaeo.platform.web.Problems;

/**
 * Gives every request a number, its own or the caller's, which stands in the answer's header, in every
 * problem and in the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var given = request.getHeader(Problems.CORRELATION_HEADER);
        var id = given != null && HARMLESS.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        request.setAttribute(Problems.CORRELATION_ATTRIBUTE, id);
        response.setHeader(Problems.CORRELATION_HEADER, id);
        try (var closed = MDC.putCloseable("correlation", id)) {
            chain.doFilter(request, response);
        }
    }
}
