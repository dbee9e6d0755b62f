package org.openaeo.platform.web.page;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.platform.notices.Notice;
import org.openaeo.platform.notices.NoticeSource;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.Languages;
import org.openaeo.platform.web.MenuEntry;
import org.openaeo.platform.web.OtherDay;

/** Gives every page its masthead and the way numbers are written. */
@ControllerAdvice(annotations = Controller.class)
class MastheadAdvice {
    private static final int MOST_NOTICES = 3;

    private final List<MenuEntry> menu;
    private final List<NoticeSource> notices;
    private final ObjectProvider<OtherDay> otherDay;
    private final CurrentUser user;
    private final Figures figures;

    MastheadAdvice(
            ObjectProvider<MenuEntry> menu,
            ObjectProvider<NoticeSource> notices,
            ObjectProvider<OtherDay> otherDay,
            CurrentUser user,
            Figures figures) {
        this.otherDay = otherDay;
        this.notices = notices.stream().toList();
        this.menu =
                menu.stream().sorted(Comparator.comparingInt(MenuEntry::order)).toList();
        this.user = user;
        this.figures = figures;
    }

    @ModelAttribute("masthead")
    Masthead masthead(HttpServletRequest request, Locale language) {
        return new Masthead(
                sections(request.getRequestURI()), languages(request, language), person(), user.isOfStaff(), day());
    }

    /** What this visitor should know whatever the page; nothing for one who has not signed in. */
    @ModelAttribute("notices")
    List<Notice> notices() {
        var roles = user.roles();
        return notices.stream()
                .flatMap(source -> roles.isEmpty() ? Stream.of() : source.current().stream())
                .filter(notice -> notice.roles().stream().anyMatch(roles::contains))
                .limit(MOST_NOTICES)
                .toList();
    }

    @ModelAttribute("figures")
    Figures figures() {
        return figures;
    }

    private @Nullable LocalDate day() {
        var other = otherDay.getIfAvailable();
        return other == null ? null : other.today().orElse(null);
    }

    private List<Masthead.Section> sections(String path) {
        if (person() == null) {
            return List.of();
        }
        return menu.stream()
                .filter(entry -> entry.isFor(user.roles()))
                .map(entry -> new Masthead.Section(entry.message(), entry.path(), entry.isCurrent(path)))
                .toList();
    }

    private static List<Masthead.Language> languages(HttpServletRequest request, Locale current) {
        // On an error's page the links lead back to the page that failed.
        var failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var here = UriComponentsBuilder.fromPath(failed instanceof String path ? path : request.getRequestURI());
        if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
            here.query(request.getQueryString());
        }
        return Languages.ALL.stream()
                .map(l -> new Masthead.Language(
                        l.getLanguage(),
                        l.getDisplayLanguage(l),
                        here.cloneBuilder()
                                .replaceQueryParam("lang", l.getLanguage())
                                .build()
                                .toUriString(),
                        l.getLanguage().equals(current.getLanguage())))
                .toList();
    }

    private @Nullable String person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var signedIn = authentication != null
                && authentication.isAuthenticated()
                && !(authentication
                        instanceof org.springframework.security.authentication.AnonymousAuthenticationToken);
        return signedIn ? user.name() : null;
    }
}
