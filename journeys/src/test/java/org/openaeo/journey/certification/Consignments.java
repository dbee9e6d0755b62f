package org.openaeo.journey.certification;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.MatchResult;

import org.openaeo.journey.DemoWorld;
import org.openaeo.journey.people.Machine;

import static org.assertj.core.api.Assertions.assertThat;

/** The trade system of an importer's country, which lodges declarations and has days decided. */
record Consignments(Machine machine, DemoWorld world) {
    private static final Duration AGO = Duration.ofHours(1);

    /** Jewellery of a value at which a rule of the demonstration's plan has it inspected, whoever imports it. */
    private static final String JEWELLERY = """
            {"declarations": [{"id": "%s", "date_time": "%s", "office": "%s", "procedure": "40",
             "importer": "%s", "declarant": "XA600442001", "seller": "IT118000123", "carrier": "XA700310001",
             "hs": "711319", "origin": "IT", "departure": "IT", "transport_mode": "4", "tax_type": "MFN",
             "tax_rate": 10, "net_mass": 3.2, "value": 84000, "currency": "USD"}]}""";

    static Consignments of(DemoWorld world) {
        MatchResult account = world.machine();
        List<String> scopes = List.of("DECLARATIONS_WRITE", "TARGETING_READ");
        return new Consignments(new Machine(world.address(), account.group(1), account.group(2), scopes), world);
    }

    /** Lodges jewellery at an office, has that office's day decided, and returns the declaration's page. */
    String lodgeAndDecide(String id, String importer, String office) {
        String token = machine.token();
        String lodged = world.now().minus(AGO).truncatedTo(ChronoUnit.MINUTES).toString();
        Machine.Answer sent =
                machine.post("/api/v1/declarations", token, JEWELLERY.formatted(id, lodged, office, importer));
        assertThat(sent.status()).as("%s", sent.body()).isBetween(200, 202);
        assertThat(sent.body().toString()).doesNotContain("\"rejected\":1");
        String order = "{\"day\": \"%s\", \"offices\": [\"%s\"]}".formatted(world.today(), office);
        Machine.Answer decided = machine.post("/api/v1/selection-runs", token, order);
        assertThat(decided.status()).as("%s", decided.body()).isEqualTo(201);
        return "/clearance/declarations/" + id;
    }
}
