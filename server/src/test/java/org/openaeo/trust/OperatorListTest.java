package org.openaeo.trust;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.testing.PostgresTest;
import org.openaeo.trust.store.OperatorListStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.trust.Register.at;
import static org.openaeo.trust.Register.granted;
import static org.openaeo.trust.Register.tin;

@PostgresTest
class OperatorListTest {
    private final OperatorListStore list;
    private final Register register;
    private final TransactionTemplate transaction;

    OperatorListTest(JdbcClient jdbc, TransactionTemplate transaction) {
        this.list = new OperatorListStore(jdbc);
        this.register = new Register(jdbc, transaction);
        this.transaction = transaction;
    }

    @Test
    void findsByNameWithoutAccentsByAnyWordAndByIdentifier() {
        OperatorId textiles = register.anOperator("Añil Textiles S.A.", tin("XA7701"));
        register.anOperator("Textiles del Norte", tin("XA7702"));

        assertThat(found("anil TEXT")).containsExactly(textiles);
        assertThat(found("7701")).containsExactly(textiles);
        assertThat(found("xa-77.01")).containsExactly(textiles);
        assertThat(found("nobody of that name")).isEmpty();
        assertThat(found("100%")).isEmpty();
    }

    @Test
    void findsByAnIdentifierAddedLater() {
        OperatorId late = register.anOperator("Late", tin("XA8801"));
        register.operators.addIdentifier(
                late, 1, Identifier.parse(IdentifierScheme.EORI, "DE123456").orElseThrow(), at("2026-01-01"));

        assertThat(found("DE123456")).containsExactly(late);
        assertThat(found("late")).containsExactly(late);
    }

    @Test
    void filtersByLevelAsItIsOnTheDayAskedAbout() {
        OperatorId operator = register.anOperator("Level bearer", tin("XA9901"));
        register.anOperator("Level without", tin("XA9902"));
        register.state(register.statement(operator, "L-1", granted("T2"), "2026-01-01"));
        register.state(register.statement(operator, "L-1", new Change.Suspended(), "2026-05-01"));

        assertThat(levels("level", "2025-12-31")).containsExactly(Map.entry(TrustLevel.NONE, 2L));
        assertThat(levels("level", "2026-02-01"))
                .containsOnly(Map.entry(TrustLevel.NONE, 1L), Map.entry(new TrustLevel("T2"), 1L));
        assertThat(levels("level", "2026-05-01"))
                .containsOnly(Map.entry(TrustLevel.NONE, 1L), Map.entry(TrustLevel.SUSPENDED, 1L));
        OperatorQuery suspended = new OperatorQuery("level", Optional.of(TrustLevel.SUSPENDED), Optional.empty());
        OperatorLine line = list.page(suspended, at("2026-05-02"), 0, 10).getFirst();
        assertThat(line)
                .isEqualTo(new OperatorLine(
                        operator,
                        "Level bearer",
                        Register.XA,
                        Optional.of(tin("XA9901")),
                        TrustLevel.SUSPENDED,
                        Optional.of(new AuthorisationType("AEOC")),
                        Optional.empty(),
                        Optional.of(Register.XA),
                        Optional.of(at("2026-05-01"))));
        assertThat(list.page(
                        new OperatorQuery("level", Optional.empty(), Optional.of(new CountryCode("XB"))),
                        at("2026-05-02"),
                        0,
                        10))
                .isEmpty();
    }

    @Test
    void readsOutInTheOrderOfItsPages() {
        for (int i = 0; i < 7; i++) {
            register.anOperator("Paged " + (char) ('a' + i * 3 % 7), tin("XA66" + i));
        }
        OperatorQuery paged = new OperatorQuery("paged", Optional.empty(), Optional.empty());
        List<String> pages = new ArrayList<>();
        for (int offset = 0; offset < 7; offset += 3) {
            list.page(paged, Register.TODAY, offset, 3).forEach(line -> pages.add(line.name()));
        }
        List<String> all = new ArrayList<>();
        transaction.executeWithoutResult(status -> list.each(paged, Register.TODAY, line -> all.add(line.name())));

        assertThat(pages).hasSize(7).isSorted().isEqualTo(all);
    }

    /** The list reads standings that are kept in step; they must say what the statements say, whatever happened. */
    @Test
    void agreesWithTheAnswerFromTheStatements() {
        Random random = new Random(4);
        for (int i = 0; i < 30; i++) {
            OperatorId operator = register.anOperator("Agreeing " + i, tin("XA55" + i));
            for (int step = 0; step < 5; step++) {
                Change change = switch (random.nextInt(4)) {
                    case 0 -> granted("T" + (1 + random.nextInt(3)));
                    case 1 -> new Change.Suspended();
                    case 2 -> new Change.Restored();
                    default -> new Change.Revoked();
                };
                String day = "2026-0%d-01".formatted(1 + random.nextInt(6));
                register.state(register.statementOfPartner(operator, "P-" + i + "-" + step % 2, change, day));
            }
        }
        OperatorQuery agreeing = new OperatorQuery("agreeing", Optional.empty(), Optional.empty());
        for (int month = 1; month <= 6; month++) {
            var at = at("2026-0%d-15".formatted(month));
            for (OperatorLine line : list.page(agreeing, at, 0, 100)) {
                TrustAnswer answer = register.trust.trustOf(line.foremost().orElseThrow(), OperatorRole.IMPORTER, at);
                assertThat(line.level()).as(line.name()).isEqualTo(answer.level());
                assertThat(line.since()).isEqualTo(answer.basis().map(TrustAnswer.Basis::since));
            }
        }
    }

    private List<OperatorId> found(String text) {
        return list.page(new OperatorQuery(text, Optional.empty(), Optional.empty()), Register.TODAY, 0, 20).stream()
                .map(OperatorLine::id)
                .toList();
    }

    private Map<TrustLevel, Long> levels(String text, String day) {
        return list.counts(new OperatorQuery(text, Optional.empty(), Optional.empty()), at(day));
    }
}
