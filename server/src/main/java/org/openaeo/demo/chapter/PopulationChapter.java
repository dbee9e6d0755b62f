package org.openaeo.demo.chapter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.annotation.Order;

import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.IdentifierKind;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.NewCase;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.CaseFacts;
import org.openaeo.certification.procedure.Finding;
import org.openaeo.clearance.Days;
import org.openaeo.demo.DemoSettings;
import org.openaeo.demo.Demonstration;
import org.openaeo.demo.world.Chapter;
import org.openaeo.demo.world.Milestones;
import org.openaeo.demo.world.Residents;
import org.openaeo.demo.world.World;
import org.openaeo.engine.Progress;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Identifier;
import org.openaeo.trust.IdentifierScheme;
import org.openaeo.trust.NewOperator;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.Operators;

/** Operators and open case files in numbers, for measuring; a demonstration to look around in has none of them. */
@Demonstration
@ConditionalOnExpression("${openaeo.demo.operators:0} + ${openaeo.demo.cases:0} > 0")
@Order(7)
class PopulationChapter implements Chapter {
    private static final CountryCode AURELIA = new CountryCode("XA");
    private static final int OPERATORS_AT_ONCE = 5_000;
    private static final int CASES_AT_ONCE = 100;
    private static final List<String> TRADES =
            List.of("Comercial", "Agro", "Maison", "Comptoir", "Textiles", "Electro", "Almacenes");
    private static final List<String> FAMILIES =
            List.of("Norvera", "Quensola", "Dorfonte", "Marcelle", "Tardun", "Salmira", "Peltero", "Verdal", "Rosquin");

    private final DemoSettings settings;
    private final CaseFiles cases;
    private final Companies companies;
    private final Operators operators;
    private final Residents residents;
    private final Milestones milestones;
    private final Days days;

    PopulationChapter(
            DemoSettings settings,
            CaseFiles cases,
            Companies companies,
            Operators operators,
            Residents residents,
            Milestones milestones,
            Days days) {
        this.settings = settings;
        this.cases = cases;
        this.companies = companies;
        this.operators = operators;
        this.residents = residents;
        this.milestones = milestones;
        this.days = days;
    }

    @Override
    public String name() {
        return "population";
    }

    @Override
    public void build(World world, Progress progress) {
        int registered = Math.max(settings.operators(), settings.cases());
        int all = registered + settings.cases();
        for (int from = 0; from < registered; from += OPERATORS_AT_ONCE) {
            int first = from;
            int last = Math.min(registered, from + OPERATORS_AT_ONCE);
            milestones.once("population operators " + first, () -> register(first, last));
            progress.report("register", last, all);
        }
        Cast cast = Cast.of(residents, world);
        LocalDate today = days.of(world.begun());
        for (int from = 0; from < settings.cases(); from += CASES_AT_ONCE) {
            int first = from;
            int last = Math.min(settings.cases(), from + CASES_AT_ONCE);
            milestones.once("population cases " + first, () -> open(first, last, cast, today, world));
            progress.report("open", registered + last, all);
        }
    }

    private void register(int first, int last) {
        operators.registerAll(IntStream.range(first, last)
                .mapToObj(number -> new NewOperator(
                        nameOf(number),
                        AURELIA,
                        Set.of(Identifier.parse(IdentifierScheme.TIN, tinOf(number))
                                .orElseThrow()),
                        Optional.empty()))
                .toList());
    }

    private void open(int first, int last, Cast cast, LocalDate today, World world) {
        Map<String, OperatorId> known = operators.bearersOf(
                IntStream.range(first, last).mapToObj(PopulationChapter::tinOf).toList(), world.begun());
        for (int number = first; number < last; number++) {
            OperatorId operator = Optional.ofNullable(known.get(tinOf(number))).orElseThrow();
            CompanyId company = companies.register(
                    new Company.Profile(
                            nameOf(number),
                            "S.A.",
                            new Address("Calle Mayor " + number, "Vallmora", "10000", AURELIA),
                            Set.of("IMPORTER")),
                    Map.of(IdentifierKind.TIN, tinOf(number)));
            Actor applicant = Actor.applicant("Rosa Linde");
            Script script = new Script(
                    cast,
                    applicant,
                    operator,
                    new Script.Applied("AEOC", "STANDARD", Set.of("IMPORTER")),
                    today,
                    days.zone(),
                    UUID.randomUUID());
            tell(script, number);
            Instant opened = days.start(today.minusDays(350)).plus(Duration.ofHours(9));
            cases.history(
                    new NewCase(company, Set.of("AEOC"), Set.of("IMPORTER")),
                    applicant.id(),
                    opened,
                    script.acts(),
                    false);
        }
    }

    /** One of eight courses, on days of its own. */
    private static void tell(Script script, int number) {
        int shift = number / 8 % 20;
        switch (number % 8) {
            case 0 -> script.submitted(3 + shift);
            case 1 -> script.submitted(30 + shift).accepted(20 + shift).risks(3 + shift, CaseFacts.Risk.MEDIUM);
            case 2 -> script.examined(60 + shift);
            case 3 ->
                script.submitted(80 + shift)
                        .accepted(70 + shift)
                        .risks(60 + shift, CaseFacts.Risk.HIGH)
                        .visitPlanned(50 + shift, 2 + shift)
                        .visited(2 + shift, new Finding("F1", "EU/2016/b.7", Finding.Grade.MAJOR, "No internal audit"));
            case 4 ->
                script.submitted(60 + shift)
                        .accepted(50 + shift)
                        .decides(3 + shift, new Act.ProposeRefusal("Duty is overdue"));
            case 5 -> script.examined(200 + shift).inEffect(140 + shift);
            case 6 ->
                script.examined(220 + shift)
                        .inEffect(150 + shift)
                        .officer(
                                2 + shift,
                                new Act.OpenReview(CaseFacts.Trigger.NEW_INFORMATION, "Letter", "To be looked into"));
            default ->
                script.examined(220 + shift)
                        .inEffect(150 + shift)
                        .suspended(
                                2 + shift,
                                CaseFacts.Suspension.POSSIBLE_REVOCATION,
                                Optional.empty(),
                                "Facts to be established");
        }
    }

    private static String nameOf(int number) {
        return "%s %s %06d S.A."
                .formatted(
                        TRADES.get(number % TRADES.size()),
                        FAMILIES.get(number / TRADES.size() % FAMILIES.size()),
                        number);
    }

    private static String tinOf(int number) {
        return "XAP%09d".formatted(number);
    }
}
