package org.openaeo.platform.developers;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import org.openaeo.platform.security.Scope;

/** Where a developer of another system reads how to speak to this one, and tries it. */
@Controller
class DevelopersPage {
    /** A scope and the key of what it is for. */
    record ScopeLine(String value, String message) {}

    @GetMapping("/developers")
    String show(Model model) {
        List<ScopeLine> scopes = Arrays.stream(Scope.values())
                .map(scope -> new ScopeLine(scope.value(), "scope." + scope.name()))
                .toList();
        model.addAttribute("scopes", scopes);
        return "platform/developers";
    }
}
