package org.openaeo.engine.declaration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ColumnMappingTest {
    private static final String KCS_HEADER = "Declaration ID,Date,Office ID,Process Type,Import Type,Import Use,"
            + "Payment Type,Mode of Transport,Declarant ID,Importer ID,Seller ID,Courier ID,HS6 Code,"
            + "Country of Departure,Country of Origin,Tax Rate,Tax Type,Country of Origin Indicator,Net Mass,"
            + "Item Price,Fraud,Critical Fraud\n";

    @Test
    void hasTheMappingsItNames() {
        for (String name : ColumnMapping.builtInNames()) {
            assertThat(ColumnMapping.builtIn(name))
                    .get()
                    .extracting(ColumnMapping::name)
                    .isEqualTo(name);
        }
        assertThat(ColumnMapping.builtIn("../kcs")).isEmpty();
    }

    @Test
    void readsTheFilesOfTheKoreaCustomsService() throws IOException {
        Declarations read = CsvText.read(
                        KCS_HEADER
                                + "1,2020-01-01,30,B,11,21,11,10,Z1,Q1,,,440890,BE,DE,6.5,FEU1,G,108.0,372254.4,0,0\n"
                                + "2,2020-01-02,30,B,11,21,11,10,Z1,Q1,S1,C1,440890,BE,DE,0.0,FEU1,G,1.0,2.0,1,1\n"
                                + "3,2020-01-03,30,B,11,21,11,10,Z1,Q1,S1,C1,440890,BE,DE,0.0,FEU1,G,1.0,2.0,1,2\n",
                        ColumnMapping.builtIn("kcs").orElseThrow())
                .declarations();

        assertThat(read.outcome(0)).isEqualTo(InspectionOutcome.CONFORM);
        assertThat(read.text(Field.IRREGULARITY, 0)).isEmpty();
        assertThat(read.text(Field.SELLER, 0)).isEmpty();
        assertThat(read.number(Field.TAX_RATE, 0)).isEqualTo(6.5);
        assertThat(read.text(Field.CURRENCY, 0)).contains("KRW");
        assertThat(read.text(Field.DEPARTURE, 0)).contains("BE");
        assertThat(read.text(Field.ORIGIN, 0)).contains("DE");
        assertThat(read.outcome(1)).isEqualTo(InspectionOutcome.IRREGULAR);
        assertThat(read.text(Field.IRREGULARITY, 1)).contains("ordinary");
        assertThat(read.text(Field.IRREGULARITY, 2)).contains("critical");
    }

    @Test
    void readsAMappingWithEverythingInIt(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("own.yaml");
        Files.writeString(file, """
                name: own
                description: what our declaration system exports
                format:
                  encoding: ISO-8859-1
                  delimiter: ";"
                  decimal: ","
                  grouping: "."
                  missing: [n/a, "-"]
                  dates: [dd.MM.yyyy HH:mm, dd.MM.yyyy]
                  zone: Europe/Paris
                required: [importer]
                columns:
                  id: Nº
                  date_time: Date
                  hs: Code
                  importer: Importateur
                  seller: Vendeur
                  tax_rate: {column: Taux, scale: 100}
                  value: Valeur
                  currency: {constant: EUR}
                  transport_mode:
                    column: Mode
                    values: {mer: "1", air: "4", "?": ~}
                    otherwise: keep
                  outcome:
                    column: Résultat
                    values: {C: conform, I: irregular, N: not_controlled}
                    otherwise: missing
                """);
        ColumnMapping mapping = ColumnMapping.read(file);

        Declarations read = CsvText.read(
                        ("Nº;Date;Code;Importateur;Vendeur;Taux;Valeur;Mode;Résultat\n"
                                        + "1;14.07.2026 00:30;847130;XA1;n/a;0,055;1.234.567,89;air;I\n"
                                        + "2;15.07.2026;847130;XA1;-;0;1;9;X\n"
                                        + "3;15.07.2026;847130;-;-;0;1;?;\n")
                                .getBytes(mapping.format().encoding()),
                        mapping)
                .declarations();

        assertThat(mapping.name()).isEqualTo("own");
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.instant(0)).isEqualTo(Instant.parse("2026-07-13T22:30:00Z"));
        assertThat(read.instant(1))
                .as("a date without a time stays its day whatever the zone")
                .isEqualTo(Instant.parse("2026-07-15T00:00:00Z"));
        assertThat(read.text(Field.SELLER, 0)).isEmpty();
        assertThat(read.number(Field.TAX_RATE, 0)).isEqualTo(5.5);
        assertThat(read.number(Field.VALUE, 0)).isEqualTo(1_234_567.89);
        assertThat(read.text(Field.CURRENCY, 1)).contains("EUR");
        assertThat(read.text(Field.TRANSPORT_MODE, 0)).contains("4");
        assertThat(read.text(Field.TRANSPORT_MODE, 1)).contains("9");
        assertThat(read.outcome(0)).isEqualTo(InspectionOutcome.IRREGULAR);
        assertThat(read.outcome(1)).isEqualTo(InspectionOutcome.NOT_INSPECTED);
    }

    @Test
    void rejectsValuesThatAreNotListedUnlessToldOtherwise() throws Exception {
        ColumnMapping mapping = ColumnMapping.parse("x", """
                columns:
                  id: id
                  date_time: date
                  outcome: {column: fraud, values: {"0": conform, "1": irregular}}
                """);

        ReadResult read = CsvText.read("id,date,fraud\nA,2026-01-01,1\nB,2026-01-01,2\n", mapping);

        assertThat(read.summary().reasons()).containsEntry("unlisted-value", 1L);
        assertThat(read.declarations().size()).isEqualTo(1);
    }

    @Test
    void listsAllFaultsAtOnceWithTheirLines() {
        assertThatThrownBy(() -> ColumnMapping.parse("broken", """
                        colour: red
                        format:
                          delimiter: ";;"
                          encoding: UTF-9
                          zone: Mars/Olympus
                          dates: [iso, MM/yyyy, qqqqqq]
                        required: [importer, weight]
                        columns:
                          id: id
                          importr: Importer
                          value: {column: Value, constant: 3}
                          net_mass: {column: Mass, scale: heavy}
                          currency: {constant: ""}
                          outcome: {column: Fraud, values: {"1": guilty}, otherwise: panic}
                          seller: {column: Seller, otherwise: keep}
                          id: again
                        """))
                .isInstanceOfSatisfying(
                        MappingException.class,
                        refused -> assertThat(refused.faults())
                                .extracting(fault -> fault.line() + " " + fault.code())
                                .containsExactlyInAnyOrder(
                                        "1 mapping.unknown-key",
                                        "3 mapping.sign-unfit",
                                        "4 mapping.encoding-unknown",
                                        "5 mapping.zone-unknown",
                                        "6 mapping.date-pattern",
                                        "6 mapping.date-pattern",
                                        "7 mapping.required-unmapped",
                                        "7 mapping.unknown-field",
                                        "9 mapping.field-needed",
                                        "10 mapping.unknown-field",
                                        "11 mapping.column-or-constant",
                                        "12 mapping.scale-unfit",
                                        "13 mapping.constant-unfit",
                                        "14 mapping.meaning-unfit",
                                        "14 mapping.otherwise-unknown",
                                        "15 mapping.otherwise-alone",
                                        "16 mapping.key-twice"));
    }

    @Test
    void saysInEveryLanguageWhatIsWrong() {
        FileFault fault = FileFault.at(3, "mapping.unknown-field", "importr", "importer");

        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"))) {
            assertThat(fault.sentence(language)).contains("importr");
        }
        assertThat(fault.sentence(Locale.of("es"))).isNotEqualTo(fault.sentence(Locale.ENGLISH));
        assertThat(fault).hasToString("line 3: " + fault.sentence(Locale.GERMAN));
    }

    @Test
    void refusesWhatIsNoMapping() {
        assertThat(faults("")).containsExactly("mapping.no-table");
        assertThat(faults("- a\n- b\n")).containsExactly("mapping.no-table");
        assertThat(faults("a: [b\nc: d\n")).containsExactly("mapping.not-yaml");
        assertThat(faults("name: x\n")).containsExactly("mapping.no-columns");
        assertThat(faults("columns: importer\n")).containsExactly("mapping.value-not-table");
        assertThat(faults("? [a]\n: b\ncolumns: {id: a, date_time: b}\n")).containsExactly("mapping.key-not-text");
    }

    @Test
    void refusesYamlMadeToExplode() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 12; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n"
                    .formatted(level, level, level - 1, level - 1, level - 1, level - 1));
        }
        assertThat(faults(bomb.toString())).containsExactly("mapping.not-yaml");
        assertThat(faults("columns: " + "[".repeat(100_000))).containsExactly("mapping.not-yaml");
        assertThat(faults("#".repeat(2_000_000))).containsExactly("mapping.too-large");
    }

    private static List<String> faults(String yaml) {
        try {
            ColumnMapping.parse("test", yaml);
            return List.of();
        } catch (MappingException refused) {
            return refused.faults().stream().map(FileFault::code).toList();
        }
    }
}
