package org.openaeo.platform.web;

import java.time.LocalDate;
import java.util.Optional;

/** A day other than the calendar's, on which this house is; every page tells it. A server at work has no bean of it. */
public interface OtherDay {
    Optional<LocalDate> today();
}
