package org.openaeo.certification.evidence;

import java.nio.charset.StandardCharsets;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file on its way to somebody: always to be kept, never to be shown in a page of ours. */
public final class Handout {
    private Handout() {}

    public static ResponseEntity<Resource> of(EvidenceFiles.Opened opened) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().type()))
                .contentLength(opened.file().size())
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new FileSystemResource(opened.content()));
    }
}
