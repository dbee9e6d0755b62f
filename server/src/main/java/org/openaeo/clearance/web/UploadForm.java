package org.openaeo.clearance.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * A file of declarations and how to read it.
 *
 * @param mapping name of a built-in mapping, or {@code own}
 * @param mappingFile the mapping, where it is the uploader's own
 */
record UploadForm(
        @Nullable MultipartFile file,
        @Nullable String mapping,
        @Nullable MultipartFile mappingFile) {}
