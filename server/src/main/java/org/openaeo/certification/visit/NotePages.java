package org.openaeo.certification.visit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what the team notes: from a form as it is filled in, or from a device that kept it until it had a network. */
@Controller
@RequestMapping("/certification/visits/{id}")
@PreAuthorize(VisitPages.READERS)
class NotePages {
    private final Visits visits;
    private final Notebook notebook;
    private final PhotoKeeper keeper;
    private final VisitWords words;
    private final TransactionTemplate transactions;

    NotePages(
            Visits visits, Notebook notebook, PhotoKeeper keeper, VisitWords words, TransactionTemplate transactions) {
        this.visits = visits;
        this.notebook = notebook;
        this.keeper = keeper;
        this.words = words;
        this.transactions = transactions;
    }

    /** What became of a note, told to the device that sent it. */
    record Answer(boolean kept, String what, String text) {}

    @PostMapping(path = "/notes", produces = MediaType.APPLICATION_JSON_VALUE, headers = "X-From-Device")
    ResponseEntity<Answer> fromDevice(@PathVariable String id, @ModelAttribute NoteForm form) {
        Answer answer = take(visit(id), form);
        return ResponseEntity.status(answer.kept() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .body(answer);
    }

    @PostMapping("/notes")
    String fromForm(@PathVariable String id, @ModelAttribute NoteForm form, RedirectAttributes flash) {
        VisitId visit = visit(id);
        Answer answer = take(visit, form);
        flash.addFlashAttribute("notice", answer.text());
        flash.addFlashAttribute("noticeKind", answer.kept() ? "success" : "info");
        return VisitId.parse(form.place())
                .map(site -> "redirect:/certification/visits/" + visit + "/sites/" + site)
                .orElse("redirect:/certification/visits/" + visit);
    }

    /** All parts of a note stand together or not at all. */
    private Answer take(VisitId visit, NoteForm form) {
        Optional<NoteForm.Fault> fault = form.fault();
        if (fault.isPresent()) {
            return new Answer(false, fault.get().name(), words.say("certification.visit.fault." + fault.get()));
        }
        try {
            return transactions.execute(status -> {
                List<Note.Kept> kept = new ArrayList<>();
                form.seen().ifPresent(note -> kept.add(notebook.seen(visit, note)));
                form.found().ifPresent(note -> kept.add(notebook.found(visit, note)));
                form.photographed()
                        .ifPresent(note -> kept.add(notebook.photographed(
                                visit,
                                note,
                                where -> keep(where, note, form.picture().orElseThrow()))));
                Note.Kept worst =
                        kept.stream().filter(each -> !each.isKept()).findFirst().orElseGet(kept::getFirst);
                if (!worst.isKept()) {
                    status.setRollbackOnly();
                }
                return new Answer(worst.isKept(), worst.name(), words.say("certification.visit.kept." + worst));
            });
        } catch (PhotoKeeper.Refused refused) {
            return new Answer(false, "PHOTO", refused.words());
        }
    }

    private Notebook.KeptFile keep(Visit visit, Note<Note.Photographed> note, MultipartFile file) {
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream picture = file.getInputStream()) {
            return keeper.keep(visit, note, name, picture);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @PostMapping("/attendance")
    String attended(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String position,
            @RequestParam(defaultValue = "COMPANY") Attendance.Side side,
            @RequestParam(defaultValue = "IN_PERSON") Attendance.Means means,
            @RequestParam(defaultValue = "") String knownBy,
            RedirectAttributes flash) {
        VisitId visit = visit(id);
        boolean fits = !name.isBlank() && name.length() <= 200 && position.length() <= 200 && knownBy.length() <= 500;
        boolean proven = means == Attendance.Means.IN_PERSON || !knownBy.isBlank();
        if (fits && proven) {
            visits.attend(visit, name.strip(), position.strip(), side, means, knownBy.strip());
        }
        String key = !fits ? "name" : proven ? "recorded" : "known-by";
        flash.addFlashAttribute("notice", words.say("certification.visit.attendance." + key));
        flash.addFlashAttribute("noticeKind", fits && proven ? "success" : "info");
        return "redirect:/certification/visits/" + visit + "#attendance";
    }

    private VisitId visit(String id) {
        return VisitId.parse(id)
                .filter(known -> visits.find(known).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
