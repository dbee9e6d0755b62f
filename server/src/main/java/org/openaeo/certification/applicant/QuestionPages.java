package org.openaeo.certification.applicant;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

import org.openaeo.certification.application.Answer;
import org.openaeo.certification.application.AnswerWords;
import org.openaeo.certification.application.Applications;
import org.openaeo.certification.application.HandedIn;
import org.openaeo.certification.application.Saved;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.position.QuestionId;
import org.openaeo.certification.position.Questionnaire.Asked;
import org.openaeo.certification.position.Questionnaire.Part;
import org.openaeo.platform.security.Names;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.Question;

/** The questionnaire, one question a page, kept on every post and, with scripts, while somebody types. */
@Controller
@PreAuthorize(ApplicantMenu.TRADERS)
class QuestionPages {
    private static final String VIEW = "applicant/question";
    private static final String PATH = "/applicant/cases/{id}/questions/{standard}/{edition}/{code}";

    private final Applications applications;
    private final CaseDoor cases;
    private final CaseAnswers answers;
    private final AnswerWords words;
    private final Names names;
    private final Say say;

    QuestionPages(
            Applications applications, CaseDoor cases, CaseAnswers answers, AnswerWords words, Names names, Say say) {
        this.applications = applications;
        this.cases = cases;
        this.answers = answers;
        this.words = words;
        this.names = names;
        this.say = say;
    }

    /** A question of a case, where it stands and what comes after it. */
    private record Place(CaseDoor.Entered entered, Part part, Asked asked, int number) {
        /** The next question of the group that is open, else where all of them are listed. */
        String next() {
            return part.asked().stream()
                    .skip(number)
                    .map(Asked::id)
                    .filter(entered.opening()::allows)
                    .findFirst()
                    .map(id -> entered.address() + "/questions/" + id)
                    .orElse(list());
        }

        String list() {
            return entered.isDraft() ? entered.address() : entered.address() + "/answers#" + anchor();
        }

        private String anchor() {
            return part.key().replace('/', '-');
        }

        Question question() {
            return asked.question();
        }
    }

    private Place place(String id, String standard, String edition, String code, Right right) {
        var entered = cases.enter(id);
        var question = EditionId.of(standard, edition)
                .flatMap(of -> QuestionId.parse(of + "/" + code))
                .orElseThrow(CompanyDoor::nothing);
        if (!entered.opening().allows(question)) {
            throw CompanyDoor.nothing();
        }
        var part = cases.questionnaire(entered).partOf(question).orElseThrow(CompanyDoor::nothing);
        if (!entered.may(right, new Section(part.key()))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var number = 1;
        while (!part.asked().get(number - 1).id().equals(question)) {
            number++;
        }
        return new Place(entered, part, part.asked().get(number - 1), number);
    }

    @GetMapping(PATH)
    ModelAndView ask(
            @PathVariable String id,
            @PathVariable String standard,
            @PathVariable String edition,
            @PathVariable String code) {
        var place = place(id, standard, edition, code, Right.READ);
        cases.noteRead(place.entered(), new Section(place.part().key()));
        var answer = place.entered().application().answers().get(place.asked().id());
        var form = answer == null
                ? new AnswerForm("", "0")
                : new AnswerForm(answer.value(), Integer.toString(answer.version()));
        return told(new ModelAndView(VIEW), place).addObject("form", form);
    }

    @PostMapping(PATH)
    Object save(
            @PathVariable String id,
            @PathVariable String standard,
            @PathVariable String edition,
            @PathVariable String code,
            @ModelAttribute("form") AnswerForm form,
            BindingResult result) {
        var place = place(id, standard, edition, code, Right.WRITE);
        form.fault(place.question()).ifPresent(fault -> result.rejectValue("value", fault));
        if (result.hasErrors()) {
            return told(Typed.faulty(VIEW), place);
        }
        return switch (kept(place, form)) {
            case Saved.Kept kept -> "redirect:" + place.next();
            case Saved.Overtaken(Answer theirs) -> {
                result.reject("certification.applicant.overtaken");
                yield told(Typed.faulty(VIEW), place)
                        .addObject("theirs", theirs)
                        .addObject("theirName", names.of(theirs.by()))
                        .addObject("theirWords", words.of(place.question(), theirs.value()));
            }
        };
    }

    /** Keeps what was typed so far, and says so in the page. */
    @PostMapping(PATH + "/keep")
    ModelAndView keep(
            @PathVariable String id,
            @PathVariable String standard,
            @PathVariable String edition,
            @PathVariable String code,
            @ModelAttribute("form") AnswerForm form) {
        var place = place(id, standard, edition, code, Right.WRITE);
        var page = new ModelAndView("applicant/kept");
        if (form.fault(place.question()).isPresent()) {
            return page.addObject("state", "not-yet");
        }
        return switch (kept(place, form)) {
            case Saved.Kept(int version) -> page.addObject("state", "kept").addObject("version", version);
            case Saved.Overtaken(Answer theirs) -> page.addObject("state", "overtaken");
        };
    }

    private Saved kept(Place place, AnswerForm form) {
        return applications.answer(
                place.entered().id(), place.asked().id(), form.version(), form.normal(place.question()));
    }

    private ModelAndView told(ModelAndView page, Place place) {
        var language = LocaleContextHolder.getLocale();
        var entered = place.entered();
        var handedIn = entered.isDraft() ? Optional.<HandedIn>empty() : answers.handedIn(entered);
        return page.addObject("list", place.list())
                .addObject("draft", entered.isDraft())
                .addObject("handedIn", handedIn)
                .addObject(
                        "handedInWords",
                        handedIn.map(last -> words.of(
                                        place.question(),
                                        last.value(place.asked().id())))
                                .orElse(""))
                .addObject(
                        "documents",
                        answers.documents(entered)
                                .getOrDefault(place.asked().id().toString(), 0))
                .addObject("documentsAddress", documentsAddress(place))
                .addObject("part", place.part().name().in(language))
                .addObject("number", place.number())
                .addObject("of", place.part().asked().size())
                .addObject("criterion", place.asked().criterion())
                .addObject("question", place.question())
                .addObject(
                        "here",
                        place.entered().address() + "/questions/"
                                + place.asked().id())
                .addObject("serves", place.asked().serves())
                .addObject(
                        "mayWrite",
                        place.entered()
                                .may(Right.WRITE, new Section(place.part().key())))
                .addObject("language", language)
                .addObject("choices", choices(place.question()));
    }

    private static String documentsAddress(Place place) {
        return UriComponentsBuilder.fromPath(
                        "/applicant/companies/" + place.entered().company().id() + "/evidence")
                .queryParam("case", place.entered().id())
                .queryParam("question", place.asked().id())
                .toUriString();
    }

    private Map<String, String> choices(Question question) {
        var choices = new LinkedHashMap<String, String>();
        switch (question.kind()) {
            case YES_NO -> {
                choices.put("yes", say.text("certification.applicant.yes"));
                choices.put("no", say.text("certification.applicant.no"));
            }
            case CHOICE ->
                question.choices()
                        .forEach(choice ->
                                choices.put(choice.code(), choice.name().in(LocaleContextHolder.getLocale())));
            case TEXT, NUMBER, DATE -> {}
        }
        return choices;
    }
}
