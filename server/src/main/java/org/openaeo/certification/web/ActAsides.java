package org.openaeo.certification.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.procedure.Act.Kind;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.visit.Checklists;
import org.openaeo.platform.web.Figures;
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
    private final CaseDesk desk;
    private final CaseWords words;
    private final Figures figures;
    private final Clock clock;

    ActAsides(
            IdentityCheck identity,
            Operators operators,
            TradePictures trade,
            TrustEffects effects,
            Checklists checklists,
            CaseDesk desk,
            CaseWords words,
            Figures figures,
            Clock clock) {
        this.identity = identity;
        this.operators = operators;
        this.trade = trade;
        this.effects = effects;
        this.checklists = checklists;
        this.desk = desk;
        this.words = words;
        this.figures = figures;
        this.clock = clock;
    }

    /** One thing to be checked and how it stands. */
    record Check(String name, String detail, boolean good) {}

    void show(Kind kind, ActFields.Subject about, Model model) {
        CaseFile file = about.file();
        if (kind == Kind.ACCEPT || kind == Kind.DO_NOT_ACCEPT || kind == Kind.CONFIRM_IDENTITY) {
            model.addAttribute("identity", identity.of(about.company()));
            model.addAttribute("checks", checks(about.company(), file));
        }
        if (kind == Kind.MAP_RISKS || kind == Kind.RECOMMEND || kind == Kind.GRANT) {
            operator(file)
                    .flatMap(operator -> trade.of(operator, months(about), clock.instant()))
                    .ifPresent(picture -> model.addAttribute("trade", picture));
        }
        if (kind == Kind.MAP_RISKS) {
            model.addAttribute("groups", checklists.of(file.id(), CaseWords.language()));
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

    private List<Check> checks(Company company, CaseFile file) {
        List<Check> checks = new ArrayList<>();
        checks.add(check("identifiers", !company.identifiers().isEmpty()));
        checks.add(check("sites", !company.sites().isEmpty()));
        checks.add(check("management", company.names(Contact.Part.MANAGEMENT)));
        checks.add(check("customs-lead", company.names(Contact.Part.CUSTOMS_LEAD)));
        checks.add(check("types", !file.facts().types().isEmpty()));
        desk.bars(file).stream()
                .filter(bar -> bar.types().stream().anyMatch(file.facts().types()::contains))
                .filter(bar ->
                        !LocalDate.ofInstant(clock.instant(), figures.zone()).isAfter(bar.until()))
                .forEach(bar -> checks.add(new Check(
                        words.say("certification.customs.check.bar"),
                        words.say("certification.customs.check.until", figures.date(bar.until()), bar.legalReference()),
                        false)));
        return checks;
    }

    private Check check(String what, boolean good) {
        return new Check(
                words.say("certification.customs.check." + what),
                words.say(good ? "certification.customs.check.there" : "certification.customs.check.missing"),
                good);
    }
}
