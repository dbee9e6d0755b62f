package org.openaeo.trust.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.FilterLink;
import org.openaeo.platform.web.Pagination;
import org.openaeo.platform.web.TrustMark;
import org.openaeo.trust.Authorisations;
import org.openaeo.trust.OperatorLine;
import org.openaeo.trust.OperatorQuery;
import org.openaeo.trust.OperatorRegister;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.Vocabulary;
import org.openaeo.trust.Vocabulary.Kind;

/** The operators, searched and narrowed by how they stand. */
@Controller
class OperatorListPage {
    private static final int ROWS = 25;

    private final OperatorRegister register;
    private final Authorisations authorisations;
    private final Wording wording;
    private final Figures figures;
    private final CurrentUser user;

    OperatorListPage(
            OperatorRegister register,
            Authorisations authorisations,
            Wording wording,
            Figures figures,
            CurrentUser user) {
        this.register = register;
        this.authorisations = authorisations;
        this.wording = wording;
        this.figures = figures;
        this.user = user;
    }

    /** A row of the list, in words. */
    record Row(
            String href,
            String name,
            String identifier,
            String country,
            TrustMark trust,
            String source,
            String since) {}

    @GetMapping("/operators")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        OperatorQuery query = new OperatorQuery(q, TrustLevel.parse(level), Optional.empty());
        Vocabulary vocabulary = authorisations.vocabulary();
        Map<TrustLevel, Long> counts = register.counts(query);
        long found = query.level()
                .map(only -> counts.getOrDefault(only, 0L))
                .orElseGet(() ->
                        counts.values().stream().mapToLong(Long::longValue).sum());
        Pagination pages = new Pagination(page, ROWS, found, here(query.text(), query.level()));
        model.addAttribute("q", q);
        model.addAttribute("level", level);
        model.addAttribute("filters", filters(vocabulary, counts, query));
        model.addAttribute("pages", pages);
        model.addAttribute(
                "rows",
                register.page(query, pages.offset(), ROWS).stream()
                        .map(line -> row(vocabulary, line))
                        .toList());
        model.addAttribute("mayWrite", user.has(Role.AEO_OFFICER));
        return "trust/operators";
    }

    private List<FilterLink> filters(Vocabulary vocabulary, Map<TrustLevel, Long> counts, OperatorQuery query) {
        List<FilterLink> links = new ArrayList<>();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        links.add(new FilterLink(
                wording.say("trust.list.all"),
                figures.number(all),
                here(query.text(), Optional.empty()),
                query.level().isEmpty(),
                ""));
        for (Vocabulary.Term term : vocabulary.of(Kind.LEVEL)) {
            TrustLevel level = new TrustLevel(term.code());
            links.add(new FilterLink(
                    wording.name(vocabulary, Kind.LEVEL, term.code()),
                    figures.number(counts.getOrDefault(level, 0L)),
                    here(query.text(), Optional.of(level)),
                    query.level().equals(Optional.of(level)),
                    ""));
        }
        return links;
    }

    private Row row(Vocabulary vocabulary, OperatorLine line) {
        return new Row(
                "/operators/" + line.id(),
                line.name(),
                line.foremost().map(identifier -> identifier.value()).orElse(""),
                wording.country(line.country()),
                wording.mark(vocabulary, line),
                line.administration().map(wording::country).orElse(""),
                line.since().map(figures::date).orElse(""));
    }

    private static String here(String text, Optional<TrustLevel> level) {
        UriComponentsBuilder here = UriComponentsBuilder.fromPath("/operators");
        level.ifPresent(only -> here.queryParam("level", only.code()));
        if (text.isBlank()) {
            return here.build().toUriString();
        }
        return here.queryParam("q", "{text}").encode().buildAndExpand(text).toUriString();
    }
}
