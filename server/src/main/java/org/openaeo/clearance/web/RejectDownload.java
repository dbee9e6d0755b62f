package org.openaeo.clearance.web;

import java.util.UUID;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

import org.openaeo.clearance.download.RejectsFile;
import org.openaeo.clearance.intake.Loading;

/** The rows that a load left out, as a file. */
@Controller
@PreAuthorize("hasRole('ANALYST')")
class RejectDownload {
    private final Loading loads;
    private final RejectsFile file;

    RejectDownload(Loading loads, RejectsFile file) {
        this.loads = loads;
        this.file = file;
    }

    @GetMapping("/data/loads/{id}/rejects.csv")
    ResponseEntity<StreamingResponseBody> rejects(@PathVariable UUID id) {
        if (loads.find(id).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var language = Wording.language();
        String name = "rejects-" + id + ".csv";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(target -> file.write(id, language, target));
    }
}
