package org.openaeo.demo.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import org.openaeo.demo.world.Advance;
import org.openaeo.demo.world.Building;

/** How far the world is, for everybody; once it is ready, the way to it. */
@Controller
@Profile("demo")
class BuildingPage {
    static final String PATH = "/building";
    /** How often a page without scripts loads itself again, in seconds. */
    private static final int REFRESH = 3;

    private final Building building;

    BuildingPage(Building building) {
        this.building = building;
    }

    @GetMapping(PATH)
    @Nullable
    String page(
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            HttpServletResponse response,
            Model model) {
        Advance now = building.advance();
        if (now.state() == Advance.State.READY && part != null) {
            response.setHeader("HX-Redirect", "/");
            return null;
        }
        if (now.state() == Advance.State.READY) {
            return "redirect:/";
        }
        model.addAttribute("now", now);
        model.addAttribute("fault", now.state() == Advance.State.FAILED);
        model.addAttribute("refresh", REFRESH);
        return part == null ? "demo/building" : "demo/building :: progress";
    }
}
