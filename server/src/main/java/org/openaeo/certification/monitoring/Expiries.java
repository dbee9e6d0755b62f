package org.openaeo.certification.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.openaeo.certification.CaseMoved;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Conferral;
import org.openaeo.certification.procedure.Entry;
import org.openaeo.certification.procedure.Rulebook;
import org.openaeo.standards.AuthorisationRule;
import org.openaeo.standards.Programme;

/** Keeps, with each decision that confers something, when the first of it expires. */
@Component
class Expiries {
    private final CaseFiles cases;
    private final WatchStore store;
    private final Rulebook rules;

    Expiries(CaseFiles cases, WatchStore store, Rulebook rules) {
        this.cases = cases;
        this.store = store;
        this.rules = rules;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseMoved moved) {
        if (!moved.act().equals(Act.Kind.GRANT.code()) && !moved.act().equals(Act.Kind.CONFIRM.code())) {
            return;
        }
        CaseFile file = cases.find(moved.id()).orElseThrow();
        Entry entry = file.entries().get(moved.entry() - 1);
        switch (entry.act()) {
            case Act.Grant grant -> keep(file, entry, grant.conferrals(), file.effectOf(entry));
            case Act.Confirm confirmed
            when !confirmed.conferrals().isEmpty() -> keep(file, entry, confirmed.conferrals(), entry.at());
            default -> {}
        }
    }

    private void keep(CaseFile file, Entry entry, List<Conferral> conferrals, Instant effective) {
        Programme programme = rules.programme(entry.rules());
        Optional<LocalDate> first = conferrals.stream()
                .flatMap(conferral -> programme.type(conferral.type()).stream())
                .map(AuthorisationRule::validity)
                .flatMap(Optional::stream)
                .map(length -> programme
                        .calendar()
                        .reckon(rules.day(effective), length, false)
                        .last())
                .min(Comparator.naturalOrder());
        store.expires(file.id(), first);
    }
}
