package org.openaeo.platform.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door. */
@Controller
class SignInPage {
    @GetMapping("/sign-in")
    String page(
            Model model,
            @RequestParam MultiValueMap<String, String> said,
            @RequestParam(required = false) @Nullable Integer wait) {
        model.addAttribute("failed", said.containsKey("failed"));
        model.addAttribute("wait", wait == null ? null : Math.clamp(wait, 1, 60));
        model.addAttribute("out", said.containsKey("out"));
        model.addAttribute("ready", said.containsKey("ready"));
        return "platform/sign-in";
    }
}
