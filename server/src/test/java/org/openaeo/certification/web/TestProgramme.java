package org.openaeo.certification.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import org.openaeo.certification.procedure.EuRules;
import org.openaeo.standards.AnswerKind;
import org.openaeo.standards.Catalogue;
import org.openaeo.standards.Criterion;
import org.openaeo.standards.Demand;
import org.openaeo.standards.Edition;
import org.openaeo.standards.EditionId;
import org.openaeo.standards.EditionLine;
import org.openaeo.standards.Group;
import org.openaeo.standards.ProgrammeVersion;
import org.openaeo.standards.Programmes;
import org.openaeo.standards.Question;
import org.openaeo.standards.Words;

/** A programme with the Union's time limits, and an edition of two criteria. */
@TestConfiguration
class TestProgramme {
    @Bean
    @Primary
    Programmes testProgrammes() {
        var version =
                new ProgrammeVersion(1, EuRules.union().programme(1), "", "", "", Instant.EPOCH, Programmes.SHIPPED_BY);
        return new Programmes() {
            @Override
            public ProgrammeVersion current() {
                return version;
            }

            @Override
            public Optional<ProgrammeVersion> find(int number) {
                return Optional.of(version);
            }

            @Override
            public List<ProgrammeVersion> before(int below, int atMost) {
                return List.of();
            }
        };
    }

    @Bean
    @Primary
    Catalogue testCatalogue() {
        var edition = new Edition(
                new EditionId("EU", "2016"),
                Words.of("Union", "Unión", "Union"),
                "European Union",
                Optional.empty(),
                "source",
                "written for tests",
                true,
                List.of(),
                List.of(new Group(
                        "c",
                        Words.of("Premises", "Instalaciones", "Locaux"),
                        List.of(criterion("c.1", Demand.MUST), criterion("c.2", Demand.SHOULD)))));
        return new Catalogue() {
            @Override
            public List<EditionLine> editions() {
                return List.of();
            }

            @Override
            public Optional<Edition> find(EditionId id) {
                return Optional.of(edition);
            }

            @Override
            public void use(EditionId id) {}
        };
    }

    private static Criterion criterion(String code, Demand demand) {
        return new Criterion(
                code,
                Words.of("Fence <b>" + code, "Valla " + code, "Clôture " + code),
                demand,
                1,
                Set.of(),
                Set.of(),
                "source",
                true,
                List.of(new Question(
                        code + ".1",
                        AnswerKind.YES_NO,
                        Words.of("Closed " + code + "?", "¿Cerrada " + code + "?", "Fermée " + code + " ?"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty())));
    }
}
