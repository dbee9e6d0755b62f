package org.openaeo.demo.world;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.openaeo.platform.codes.OfficeCode;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.Role;
import org.openaeo.platform.web.Languages;

/**
 * Somebody who works in the imaginary administration. The names are invented.
 *
 * @param signInName also the end of the key of what they are
 */
public record Resident(String signInName, String name, Role role, Optional<OfficeCode> office) {
    private static final OfficeCode PORT_SOLANA = new OfficeCode("XAPSO");

    public static final Resident ANALYST = new Resident("analyst", "Amara Solis", Role.ANALYST, Optional.empty());
    public static final Resident INSPECTOR =
            new Resident("inspector", "Teo Marchetti", Role.INSPECTOR, Optional.of(PORT_SOLANA));
    public static final Resident OFFICER = new Resident("officer", "Lucía Ferrand", Role.AEO_OFFICER, Optional.empty());
    public static final Resident VALIDATOR =
            new Resident("validator", "Idris Okonta", Role.VALIDATOR, Optional.empty());
    public static final Resident DECIDER =
            new Resident("decider", "Helena Brandis", Role.DECISION_MAKER, Optional.empty());
    /** Acts for some of the companies. */
    public static final Resident TRADER = new Resident("trader", "Camila Orduña", Role.TRADER, Optional.empty());

    public static final Resident ADMINISTRATOR =
            new Resident("administrator", "Jonas Valé", Role.ADMINISTRATOR, Optional.empty());

    /** Those who can sign in. */
    public static final List<Resident> ALL =
            List.of(ANALYST, INSPECTOR, OFFICER, VALIDATOR, DECIDER, TRADER, ADMINISTRATOR);

    private static final List<String> ELSEWHERE =
            List.of("Marisa Quend", "Ilan Dorval", "Petra Osgard", "Rui Calmeira", "Noor Estany");

    /** Who inspects at an office; only one of them can sign in. */
    public static String inspectorAt(String office) {
        return office.equals(PORT_SOLANA.value())
                ? INSPECTOR.name()
                : ELSEWHERE.get(Math.floorMod(office.hashCode(), ELSEWHERE.size()));
    }

    /** In a domain that leads nowhere (RFC 2606); mail of a demonstration stays here anyway. */
    String mailAddress() {
        return signInName + "@aurelia.example";
    }

    Locale language() {
        return role == Role.TRADER ? Languages.SPANISH : Languages.ENGLISH;
    }

    NewPerson toPerson() {
        return new NewPerson(signInName, name, Set.of(role), office);
    }
}
