package org.openaeo.certification;

import java.time.LocalDate;

import org.openaeo.standards.ClockCode;

/**
 * A clock of a case ends soon and its party is to be reminded; published once for each, in the transaction that notes it.
 *
 * @param ordinal which of the case's clocks of that code
 */
public record ReminderDue(CaseId id, ClockCode clock, int ordinal, int daysBefore, LocalDate lastDay) {}
