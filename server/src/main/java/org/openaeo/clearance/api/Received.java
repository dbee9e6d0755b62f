package org.openaeo.clearance.api;

import java.util.List;

import org.openaeo.platform.web.ProblemError;

/**
 * What became of a batch of declarations.
 *
 * @param load number under which the batch was taken
 */
record Received(String load, long added, long known, long differing, long rejected, List<Result> results) {

    /**
     * What became of one.
     *
     * @param status {@code added}, {@code known}, {@code differing} (a known declaration says otherwise and stands) or
     *     {@code rejected}
     */
    record Result(String id, String status, List<ProblemError> errors) {}
}
