package org.openaeo.certification.company;

import java.util.UUID;

/** A place where the company works and that a validator may visit. */
public record Site(UUID id, String name, Address address, String activity) {}
