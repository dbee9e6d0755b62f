package org.openaeo.risk.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Names;
import org.openaeo.platform.security.Role;
import org.openaeo.risk.PlanVersion;
import org.openaeo.risk.Plans;
import org.openaeo.risk.plan.PlanChange;

/** The selection plan in force, and the versions before it. */
@Controller
@RequestMapping("/risk/plan")
@PreAuthorize("hasAnyRole('ANALYST', 'AEO_OFFICER', 'ADMINISTRATOR')")
class PlanPages {
    private static final int SHOWN = 20;

    private final Plans plans;
    private final PlanWords words;
    private final CurrentUser user;
    private final Names names;

    PlanPages(Plans plans, PlanWords words, CurrentUser user, Names names) {
        this.plans = plans;
        this.words = words;
        this.user = user;
        this.names = names;
    }

    @ModelAttribute("analyst")
    boolean analyst() {
        return user.has(Role.ANALYST);
    }

    @GetMapping
    String current(Model page, Locale language) {
        return show(plans.current(), page, language);
    }

    @GetMapping("/versions/{number}")
    String version(@PathVariable int number, Model page, Locale language) {
        PlanVersion version =
                plans.version(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return show(version, page, language);
    }

    @GetMapping("/versions")
    String versions(@RequestParam(defaultValue = "2147483647") int before, Model page) {
        plans.current();
        List<PlanVersion> versions = plans.before(before, SHOWN + 1);
        page.addAttribute("versions", versions.stream().limit(SHOWN).toList());
        page.addAttribute(
                "older", versions.size() > SHOWN ? versions.get(SHOWN - 1).number() : null);
        page.addAttribute("authors", versions.stream().map(this::author).toList());
        page.addAttribute("shippedBy", Plans.SHIPPED_BY);
        return "risk/plan-versions";
    }

    private String author(PlanVersion version) {
        return version.publishedBy().equals(Plans.SHIPPED_BY) ? "OpenAEO" : names.of(version.publishedBy());
    }

    private String show(PlanVersion version, Model page, Locale language) {
        Optional<PlanVersion> before = plans.version(version.number() - 1);
        page.addAttribute("version", version);
        page.addAttribute("author", author(version));
        page.addAttribute("current", plans.current().number());
        page.addAttribute("plan", PlanView.of(version.plan(), words, language));
        page.addAttribute("before", before.orElse(null));
        page.addAttribute(
                "changes",
                before.map(earlier -> words.changes(PlanChange.between(earlier.plan(), version.plan()), language))
                        .orElse(List.of()));
        page.addAttribute("shippedBy", Plans.SHIPPED_BY);
        return "risk/plan";
    }
}
