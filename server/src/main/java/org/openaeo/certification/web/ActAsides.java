package org.openaeo.certification.web;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.visit.Checklists;
import org.openaeo.standards.Length;
import org.openaeo.trust.Operator;
import org.openaeo.trust.Operators;
import org.openaeo.trust.TradePictures;

/** What somebody has to see before they act: the check of the identity, the trade record, the effect on trust. */
@Component
class ActAsides {
    private static final Set<Kind> BITES =
            Set.of(Kind.SUSPEND, Kind.RESTORE, Kind.PROPOSE_REVOCATION, Kind.REVOKE, Kind.ANNUL);
    private static final int MONTHS_OF_YEAR = 12;

    private final IdentityCheck identity;
    private final Operators operators;
    private final TradePictures trade;
    private final TrustEffects effects;
    private final Checklists checklists;
    private final LateLines late;
    private final AcceptanceChecks checks;
    private final Clock clock;

    ActAsides(
            IdentityCheck identity,
            Operators operators,
            TradePictures trade,
            TrustEffects effects,
            Checklists checklists,
            LateLines late,
            AcceptanceChecks checks,
            Clock clock) {
        this.identity = identity;
        this.operators = operators;
        this.trade = trade;
        this.effects = effects;
        this.checklists = checklists;
        this.late = late;
        this.checks = checks;
        this.clock = clock;
    }

    void show(Kind kind, ActFields.Subject about, Model model) {
        CaseFile file = about.file();
        if (kind == Kind.ACCEPT || kind == Kind.DO_NOT_ACCEPT || kind == Kind.CONFIRM_IDENTITY) {
            IdentityCheck.Finding found = identity.of(about.company());
            model.addAttribute("identity", found);
            model.addAttribute("checks", checks.of(about.company(), file, about.programme(), found));
        }
        if (kind == Kind.MAP_RISKS || kind == Kind.RECOMMEND || kind == Kind.GRANT) {
            operator(file)
                    .flatMap(operator -> trade.of(operator, months(about), clock.instant()))
                    .ifPresent(picture -> model.addAttribute("trade", picture));
            model.addAttribute("tradeOfNobody", operator(file).isEmpty());
        }
        if (kind == Kind.MAP_RISKS) {
            model.addAttribute("groups", checklists.of(file.id(), CaseWords.language()));
        }
        if (kind == Kind.ADD_FINDINGS) {
            model.addAttribute("late", late.of(file));
        }
        if (BITES.contains(kind)) {
            operator(file)
                    .flatMap(operator -> effects.of(operator))
                    .ifPresent(effect -> model.addAttribute("effect", effect));
            model.addAttribute("restores", kind == Kind.RESTORE);
        }
    }

    private Optional<Operator> operator(CaseFile file) {
        return file.facts().operator().flatMap(operators::find);
    }

    /** The programme's look-back in whole months. */
    private static int months(ActFields.Subject about) {
        Length back = about.programme().lookBack();
        return switch (back.unit()) {
            case YEARS -> back.amount() * MONTHS_OF_YEAR;
            case MONTHS -> back.amount();
            case DAYS, WORKING_DAYS -> Math.max(1, back.amount() / 30);
        };
    }
}
