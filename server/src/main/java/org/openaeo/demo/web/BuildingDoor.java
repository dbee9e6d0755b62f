package org.openaeo.demo.web;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps everybody outside while the world is half built: pages lead to the building page, other requests wait. */
class BuildingDoor extends OncePerRequestFilter {
    private static final List<String> OPEN = List.of("/assets/", BuildingPage.PATH, "/error", "/health", "/metrics");
    private static final String WAIT_SECONDS = "10";

    private final BooleanSupplier ready;

    BuildingDoor(BooleanSupplier ready) {
        this.ready = ready;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ready.getAsBoolean() || OPEN.stream().anyMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean page =
                "GET".equals(request.getMethod()) && !request.getServletPath().startsWith("/api/");
        if (page) {
            response.sendRedirect(request.getContextPath() + BuildingPage.PATH);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, WAIT_SECONDS);
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
