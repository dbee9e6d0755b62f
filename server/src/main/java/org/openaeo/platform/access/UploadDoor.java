package org.openaeo.platform.access;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at forms with files before any part of them is kept. The token against forgery stands inside such a form, so
 * that it would be written to disk whole before it is known from whom it is: of somebody who is not signed in nothing
 * is read, and a form that says that it is too large is told so with a page instead of a broken connection.
 */
final class UploadDoor extends OncePerRequestFilter {
    private final DataSize limit;

    /** @param limit of a whole request */
    UploadDoor(DataSize limit) {
        this.limit = limit;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            response.sendRedirect(request.getContextPath() + "/sign-in");
        } else if (request.getContentLengthLong() > limit.toBytes()) {
            // Browsers show the answer only once they have sent all; it is read and thrown away.
            request.getInputStream().transferTo(OutputStream.nullOutputStream());
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
