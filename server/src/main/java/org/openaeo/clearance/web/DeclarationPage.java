package org.openaeo.clearance.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

import org.openaeo.clearance.ClearanceSettings;
import org.openaeo.clearance.Days;
import org.openaeo.clearance.DeclarationId;
import org.openaeo.clearance.Inspection;
import org.openaeo.clearance.Offices;
import org.openaeo.clearance.decision.ScoreAccount;
import org.openaeo.clearance.dossier.DecisionMade;
import org.openaeo.clearance.dossier.DeclaredItem;
import org.openaeo.clearance.dossier.Dossier;
import org.openaeo.clearance.dossier.Dossiers;
import org.openaeo.engine.explanation.Explanation;
import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.CurrentUser;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Figures;
import org.openaeo.platform.web.Waterfall;
import org.openaeo.trust.Vocabulary;

/** One declaration: what it is, why it was chosen, who is behind it, and what to do. */
@Controller
@PreAuthorize("isAuthenticated()")
class DeclarationPage {
    private final Dossiers dossiers;
    private final Parties parties;
    private final DeclaredWords declared;
    private final DecisionWords decisionWords;
    private final HistoryPictures pictures;
    private final Timeline timeline;
    private final Findings findings;
    private final TrustWording trust;
    private final Wording wording;
    private final Offices offices;
    private final Figures figures;
    private final CurrentUser user;
    private final Days days;
    private final ClearanceSettings settings;

    DeclarationPage(
            Dossiers dossiers,
            Parties parties,
            DeclaredWords declared,
            DecisionWords decisionWords,
            HistoryPictures pictures,
            Timeline timeline,
            Findings findings,
            TrustWording trust,
            Wording wording,
            Offices offices,
            Figures figures,
            CurrentUser user,
            Days days,
            ClearanceSettings settings) {
        this.dossiers = dossiers;
        this.parties = parties;
        this.declared = declared;
        this.decisionWords = decisionWords;
        this.pictures = pictures;
        this.timeline = timeline;
        this.findings = findings;
        this.trust = trust;
        this.wording = wording;
        this.offices = offices;
        this.figures = figures;
        this.user = user;
        this.days = days;
        this.settings = settings;
    }

    @GetMapping("/clearance/declarations/{id}")
    String declaration(@PathVariable String id, Model model) {
        Dossier dossier = DeclarationId.parse(id)
                .flatMap(dossiers::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        DeclaredItem item = dossier.item();
        String office = offices.all().getOrDefault(item.office(), item.office());
        Vocabulary vocabulary = trust.vocabulary();
        model.addAttribute("id", item.id().value());
        model.addAttribute("title", wording.title(item.hs(), item.origin()));
        model.addAttribute("officeName", office);
        model.addAttribute("listHref", "/clearance?day=" + days.of(item.lodgedAt()) + "&office=" + item.office());
        model.addAttribute("facts", facts(dossier));
        model.addAttribute("decision", dossier.decision());
        model.addAttribute("score", dossier.decision().map(made -> Math.round(100 * made.probability())));
        model.addAttribute("lane", dossier.decision().map(made -> made.lane().name()));
        model.addAttribute("why", dossier.decision().map(decisionWords::why).orElse(List.of()));
        model.addAttribute(
                "waterfall",
                dossier.decision().flatMap(DecisionMade::explanation).map(this::waterfall));
        model.addAttribute("parties", parties.of(dossier, vocabulary));
        model.addAttribute("goods", declared.goods(item));
        model.addAttribute(
                "basis",
                dossier.decision()
                        .map(made -> decisionWords.basis(made, vocabulary))
                        .orElse(Map.of()));
        model.addAttribute("year", dossiers.importerBefore(item).map(pictures::of));
        model.addAttribute("unitValue", dossiers.goodsBefore(item).flatMap(before -> pictures.of(before, item)));
        model.addAttribute("timeline", timeline.of(dossier));
        addInspection(dossier, model);
        return "clearance/declaration";
    }

    private void addInspection(Dossier dossier, Model model) {
        Optional<Inspection> inspection = dossier.inspection();
        String currency = dossier.item().currency().orElse("");
        model.addAttribute("inspection", inspection);
        model.addAttribute(
                "result", inspection.flatMap(Inspection::result).map(result -> findings.result(result.finding())));
        model.addAttribute(
                "resultCode",
                inspection
                        .flatMap(Inspection::result)
                        .map(result -> result.finding().code())
                        .orElse(""));
        model.addAttribute(
                "resultDetail",
                inspection
                        .flatMap(Inspection::result)
                        .map(result -> findings.detail(result.finding(), currency))
                        .orElse(""));
        model.addAttribute(
                "mayRecord",
                inspection.isPresent() && mayRecordAt(dossier.item().office()));
        model.addAttribute(
                "otherOffice",
                inspection.isPresent()
                        && user.has(Role.INSPECTOR)
                        && !mayRecordAt(dossier.item().office()));
    }

    private boolean mayRecordAt(String office) {
        return user.has(Role.INSPECTOR)
                && user.office().map(OfficeCode::value).map(office::equals).orElse(true);
    }

    private Map<String, String> facts(Dossier dossier) {
        DeclaredItem item = dossier.item();
        String currency = item.currency().orElse("");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(wording.say("clearance.fact.lodged"), figures.dateTime(item.lodgedAt()));
        if (dossier.inspection().filter(Inspection::isOpen).isPresent()) {
            facts.put(
                    wording.say("clearance.fact.due"),
                    figures.dateTime(item.lodgedAt().plus(settings.timeLimit())));
        }
        item.hs().ifPresent(hs -> facts.put(wording.say("clearance.fact.commodity"), Wording.printed(hs)));
        item.netMass()
                .ifPresent(mass ->
                        facts.put(wording.say("clearance.fact.net-mass"), figures.decimal(mass, 0) + "\u00a0kg"));
        item.value().ifPresent(value -> facts.put(wording.say("clearance.fact.value"), amount(value, currency)));
        dossier.decision()
                .filter(made -> made.explanation().isPresent())
                .ifPresent(made ->
                        facts.put(wording.say("clearance.fact.expected"), amount(made.expectedRevenue(), currency)));
        return facts;
    }

    private String amount(double value, String currency) {
        return figures.decimal(value, 0) + (currency.isEmpty() ? "" : "\u00a0" + currency);
    }

    private Waterfall waterfall(Explanation explanation) {
        ScoreAccount account = ScoreAccount.of(explanation);
        Waterfall.Builder steps = Waterfall.from()
                .start(wording.say("clearance.why.start"), wording.say("clearance.why.start-detail"), account.start());
        for (ScoreAccount.Step step : account.steps()) {
            steps.step(
                    step.reason().theme().title(Wording.language()),
                    step.reason().sentence(Wording.language()),
                    step.points());
        }
        if (account.others() > 0) {
            steps.step(wording.say("clearance.why.others", account.others()), "", account.otherPoints());
        }
        return steps.total(wording.say("clearance.why.score"), account.score());
    }
}
