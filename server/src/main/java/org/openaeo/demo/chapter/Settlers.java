package org.openaeo.demo.chapter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.company.IdentifierKind;
import org.openaeo.certification.company.Site;
import org.openaeo.certification.visit.Visit;
import org.openaeo.demo.Demonstration;
import org.openaeo.engine.simulation.Operator;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.security.Acting;

/** Registers companies of the demonstration with addresses, sites and people. All are invented. */
@Demonstration
class Settlers {
    private static final CountryCode AURELIA = new CountryCode("XA");
    private static final List<String> CITIES =
            List.of("Port Solana", "Vallmora", "Quendal", "Santa Ferria", "Lorneaux", "Osgara");
    private static final List<String> STREETS =
            List.of("Avenida del Puerto", "Rue des Quais", "Calle Mayor", "Chemin du Phare", "Paseo de la Aduana");
    private static final List<String> GIVEN = List.of("Rosa", "Luc", "Inés", "Bruno", "Maya", "Esteban", "Claire");
    private static final List<String> FAMILY = List.of("Linde", "Ferrer", "Dumas", "Okoro", "Valverde", "Sorel");

    private final Companies companies;
    private final Acting acting;

    Settlers(Companies companies, Acting acting) {
        this.companies = companies;
        this.acting = acting;
    }

    /** @param owner in whose name it is registered */
    CompanyId settle(Operator operator, String owner) {
        AtomicReference<Optional<CompanyId>> settled = new AtomicReference<>(Optional.empty());
        acting.inTheNameOf(owner, () -> settled.set(Optional.of(settle(operator))));
        return settled.get().orElseThrow();
    }

    private CompanyId settle(Operator operator) {
        int draw = Math.floorMod(operator.tin().hashCode(), 1_000);
        Address seat = address(draw);
        CompanyId id = companies.register(
                new Company.Profile(operator.name(), legalForm(operator.name()), seat, rolesOf(operator)),
                Map.of(IdentifierKind.TIN, operator.tin()));
        companies.put(id, new Site(UUID.randomUUID(), "Head office", seat, "Offices and records"));
        companies.put(id, new Site(UUID.randomUUID(), "Warehouse", address(draw + 1), "Storage and loading"));
        String lead = leadOf(operator);
        companies.put(
                id,
                new Contact(
                        UUID.randomUUID(),
                        Contact.Part.CUSTOMS_LEAD,
                        lead,
                        "Head of customs",
                        "customs@" + domain(operator),
                        "+990 55 %06d".formatted(100_000 + draw)));
        companies.put(
                id,
                new Contact(
                        UUID.randomUUID(),
                        Contact.Part.MANAGEMENT,
                        person(draw + 3),
                        "Managing director",
                        "direction@" + domain(operator),
                        "+990 55 %06d".formatted(200_000 + draw)));
        return id;
    }

    List<Visit.Site> sites(CompanyId id) {
        return companies.find(id).orElseThrow().sites().stream()
                .map(site -> new Visit.Site(
                        site.id(),
                        site.name(),
                        site.address().street() + ", " + site.address().city()))
                .toList();
    }

    static Set<String> rolesOf(Operator operator) {
        return switch (operator.role()) {
            case IMPORTER -> Set.of("IMPORTER");
            case DECLARANT -> Set.of("BROKER");
            case CARRIER -> Set.of("CARRIER");
            case WAREHOUSE -> Set.of("WAREHOUSE");
            case EXPORTER -> Set.of("EXPORTER", "MANUFACTURER");
        };
    }

    /** Who looks after its customs matters. */
    static String leadOf(Operator operator) {
        return person(Math.floorMod(operator.tin().hashCode(), 1_000));
    }

    private static String person(int draw) {
        return GIVEN.get(draw % GIVEN.size()) + " " + FAMILY.get(draw / GIVEN.size() % FAMILY.size());
    }

    private static Address address(int draw) {
        return new Address(
                STREETS.get(draw % STREETS.size()) + " " + (1 + draw % 90),
                CITIES.get(draw % CITIES.size()),
                "%05d".formatted(10_000 + draw),
                AURELIA);
    }

    private static String legalForm(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** A top-level domain that is kept for examples. */
    private static String domain(Operator operator) {
        return operator.tin().toLowerCase(Locale.ROOT) + ".example";
    }
}
