package org.openaeo.certification.file;

import java.time.Instant;

import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;

/** An act as it was performed at some time, for histories that are brought in or made up. */
public record PastAct(Act act, Actor actor, Instant at) {}
