package org.openaeo.certification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Ground;
import org.openaeo.platform.web.Figures;

/** One page for each act of customs in a case file. A refusal shows every ground of the procedure. */
@Controller
@RequestMapping("/certification/{id}/acts/{act}")
@PreAuthorize(CertificationMenu.READERS)
class ActPages {
    private final CaseDesk desk;
    private final Companies companies;
    private final ActFields fields;
    private final CustomsActs acts;
    private final ActAsides asides;
    private final CaseWords words;
    private final Figures figures;

    ActPages(
            CaseDesk desk,
            Companies companies,
            ActFields fields,
            CustomsActs acts,
            ActAsides asides,
            CaseWords words,
            Figures figures) {
        this.desk = desk;
        this.companies = companies;
        this.fields = fields;
        this.acts = acts;
        this.asides = asides;
        this.words = words;
        this.figures = figures;
    }

    @GetMapping
    String fillIn(
            @PathVariable String id,
            @PathVariable String act,
            @RequestParam(defaultValue = "") List<String> questions,
            Model model) {
        CaseFile file = file(id);
        Act.Kind kind = kind(act);
        if (!desk.offered(file).contains(kind)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<String> roles = file.facts().roles().stream().sorted().toList();
        model.addAttribute("form", begun(kind, file, roles, questions));
        return form(file, kind, questions, model);
    }

    /** Another plan of a visit begins with the one there is. */
    private ActForm begun(Act.Kind kind, CaseFile file, List<String> roles, List<String> questions) {
        ActForm empty = ActForm.on(file.version(), roles, "", questions);
        return kind != Act.Kind.PLAN_VISIT
                ? empty
                : acts.planned(file)
                        .map(visit -> empty.as(visit, figures.zone()))
                        .orElse(empty);
    }

    @PostMapping
    String perform(
            @PathVariable String id,
            @PathVariable String act,
            @ModelAttribute("form") ActForm form,
            BindingResult result,
            Model model,
            HttpServletResponse response,
            RedirectAttributes flash) {
        CaseFile file = file(id);
        Act.Kind kind = kind(act);
        List<Ground> grounds = acts.perform(kind, file, version(form), company(file), form, result);
        for (Ground ground : grounds) {
            result.addError(new ObjectError("form", words.ground(ground)));
        }
        if (result.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(file(id), kind, ActForm.chosen(form.questions()), model);
        }
        flash.addFlashAttribute("notice", words.done(kind) + ".");
        return "redirect:/certification/" + file.id();
    }

    private String form(CaseFile file, Act.Kind kind, List<String> questions, Model model) {
        var subject = new ActFields.Subject(file, desk.programme(file), company(file));
        model.addAttribute("file", file);
        model.addAttribute("company", subject.company());
        model.addAttribute("act", kind);
        model.addAttribute("title", words.toDo(kind));
        model.addAttribute("about", words.optional("certification.customs.about." + kind));
        model.addAttribute(
                "fields",
                kind == Act.Kind.ASK_INFORMATION ? fields.asking(subject, questions) : fields.of(kind, subject));
        asides.show(kind, subject, model);
        return "certification/act";
    }

    private CaseFile file(String id) {
        return CaseId.parse(id).flatMap(desk::find).orElseThrow(ActPages::notFound);
    }

    private Company company(CaseFile file) {
        return companies.find(file.header().company()).orElseThrow(ActPages::notFound);
    }

    private static Act.Kind kind(String code) {
        return Arrays.stream(Act.Kind.values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(ActPages::notFound);
    }

    /** A form that names no version was not made here; it counts as one made upon an earlier state. */
    private static int version(ActForm form) {
        return Optional.of(ActForm.typed(form.version()))
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(-1);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
