package org.openaeo.certification.applicant;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Members;
import org.openaeo.certification.company.Membership;
import org.openaeo.certification.company.Readings;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.platform.security.Names;

/** Who acts for a company, with which rights, and who read its file. */
@Controller
@RequestMapping("/applicant/companies/{company}/people")
@PreAuthorize(ApplicantMenu.TRADERS)
class MemberPages {
    private static final String VIEW = "applicant/people";
    private static final int MOST_READINGS = 50;

    private final Members members;
    private final Readings readings;
    private final CompanyDoor door;
    private final QuestionGroups groups;
    private final Names names;
    private final Say say;

    MemberPages(Members members, Readings readings, CompanyDoor door, QuestionGroups groups, Names names, Say say) {
        this.members = members;
        this.readings = readings;
        this.door = door;
        this.groups = groups;
        this.names = names;
        this.say = say;
    }

    /** Somebody who acts for the company, as told. */
    record MemberLine(
            String person,
            String name,
            String kind,
            boolean owner,
            Map<String, Right> rights,
            Map<String, Right> groups) {}

    /** Somebody who read, as told. */
    record ReadingLine(String who, Section section, java.time.Instant at, int times) {}

    @ModelAttribute("rightNames")
    Map<String, String> rightNames() {
        var rights = new LinkedHashMap<String, String>();
        for (var right : Right.values()) {
            rights.put(right.name(), say.text("certification.company.right." + right));
        }
        return rights;
    }

    @ModelAttribute("kinds")
    Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : List.of(Membership.Kind.COLLEAGUE, Membership.Kind.CONSULTANT)) {
            kinds.put(kind.name(), say.text("certification.company.kind." + kind));
        }
        return kinds;
    }

    @GetMapping
    String list(@PathVariable String company, Model model) {
        var entered = door.read(company, Section.COMPANY);
        model.addAttribute("form", RightsForm.empty());
        model.addAllAttributes(told(entered));
        return VIEW;
    }

    @PostMapping("/invite")
    Object invite(
            @PathVariable String company,
            @ModelAttribute("form") RightsForm form,
            BindingResult result,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var entered = door.own(company);
        form.check(result);
        if (result.hasErrors()) {
            return Typed.faulty(VIEW).addAllObjects(told(entered));
        }
        var invitedTo = entered.company();
        var known = groups.of(invitedTo).keySet();
        var link = members.invite(form.invitation(invitedTo.id(), known), invitedTo.name());
        if (link.isEmpty()) {
            result.reject("certification.company.too-many-invitations");
            return Typed.faulty(VIEW).addAllObjects(told(entered));
        }
        if (!form.email().isEmpty()) {
            say.after(redirect, "certification.company.mailed", form.email());
            return back(invitedTo);
        }
        // Shown once, for the owner to hand over.
        redirect.addFlashAttribute(
                "link",
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path("/applicant/join")
                        .queryParam("token", link.get().value())
                        .build()
                        .toUriString());
        return back(entered.company());
    }

    @GetMapping("/{person}")
    ModelAndView rights(@PathVariable String company, @PathVariable String person) {
        var entered = door.own(company);
        var member = member(entered.company(), person);
        return new ModelAndView("applicant/member")
                .addObject("company", entered.company())
                .addObject("member", told(member))
                .addObject("groups", groups.of(entered.company(), member))
                .addObject("form", RightsForm.of(member));
    }

    @PostMapping("/{person}")
    Object change(
            @PathVariable String company,
            @PathVariable String person,
            @ModelAttribute("form") RightsForm form,
            BindingResult result,
            RedirectAttributes redirect) {
        var entered = door.own(company);
        var member = member(entered.company(), person);
        form.check(result);
        if (result.hasErrors()) {
            return Typed.faulty("applicant/member")
                    .addObject("company", entered.company())
                    .addObject("member", told(member))
                    .addObject("groups", groups.of(entered.company(), member));
        }
        var known = groups.of(entered.company(), member).keySet();
        members.change(entered.company().id(), person, form.rights(known), form.rest());
        say.after(redirect, "certification.company.rights.changed", names.of(person));
        return back(entered.company());
    }

    @PostMapping("/remove")
    String remove(@PathVariable String company, @RequestParam String person, RedirectAttributes redirect) {
        var entered = door.own(company);
        var member = member(entered.company(), person);
        members.remove(entered.company().id(), member.person());
        say.after(redirect, "certification.company.member.removed", names.of(person));
        return back(entered.company());
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String company, @RequestParam String invitation, RedirectAttributes redirect) {
        var entered = door.own(company);
        if (!members.withdraw(entered.company().id(), invitation)) {
            throw CompanyDoor.nothing();
        }
        say.after(redirect, "certification.company.invitation.withdrawn");
        return back(entered.company());
    }

    /** A member whose rights can be changed. */
    private Membership member(Company company, String person) {
        return members.find(company.id(), person)
                .filter(found -> !found.isOwner())
                .orElseThrow(CompanyDoor::nothing);
    }

    private static String back(Company company) {
        return "redirect:/applicant/companies/" + company.id() + "/people";
    }

    private Map<String, Object> told(CompanyDoor.Entered entered) {
        var company = entered.company();
        return Map.of(
                "company", company,
                "groups", groups.of(company),
                "owner", entered.membership().isOwner(),
                "members", members.of(company.id()).stream().map(this::told).toList(),
                "pending", members.pending(company.id()),
                "readings",
                        readings.of(company.id(), MOST_READINGS).stream()
                                .map(each -> new ReadingLine(
                                        names.of(each.actor()), each.section(), each.at(), each.times()))
                                .toList());
    }

    private MemberLine told(Membership member) {
        var rights = new LinkedHashMap<String, Right>();
        rights.put("COMPANY", member.in(Section.COMPANY));
        rights.put("CASES", member.in(Section.CASES));
        rights.put("OTHERWISE", member.isOwner() ? Right.SUBMIT : member.otherwise());
        var single = new TreeMap<String, Right>();
        member.rights().forEach((section, right) -> single.put(section.key(), right));
        single.keySet().removeAll(List.of(Section.COMPANY.key(), Section.CASES.key()));
        return new MemberLine(
                member.person(),
                names.of(member.person()),
                member.kind().name(),
                member.isOwner(),
                rights,
                member.isOwner() ? Map.of() : single);
    }
}
