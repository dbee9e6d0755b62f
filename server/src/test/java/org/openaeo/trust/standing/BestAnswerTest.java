package org.openaeo.trust.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.trust.Authorisation;
import org.openaeo.trust.AuthorisationId;
import org.openaeo.trust.Benefit;
import org.openaeo.trust.OperatorId;
import org.openaeo.trust.OperatorRole;
import org.openaeo.trust.Source;
import org.openaeo.trust.Standing;
import org.openaeo.trust.TrustAnswer;
import org.openaeo.trust.TrustLevel;
import org.openaeo.trust.TrustScale;
import org.openaeo.trust.standing.BestAnswer.Stood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openaeo.trust.standing.Said.day;

class BestAnswerTest {
    private static final OperatorId OPERATOR = new OperatorId(new UUID(0, 1));
    private static final OperatorRole IMPORTER = OperatorRole.IMPORTER;

    private final BestAnswer best = new BestAnswer(
            new TrustScale(Map.of(new TrustLevel("T1"), 1, new TrustLevel("T2"), 2, new TrustLevel("T3"), 3)));
    private final List<Stood> authorisations = new ArrayList<>();

    @Test
    void isNoneWhereNobodyVouches() {
        assertThat(answer(IMPORTER)).isEqualTo(TrustAnswer.NONE);
    }

    @Test
    void takesTheHighestLevelInForceAndAddsTheBenefitsUp() {
        own("1", held("T1", "AEOC", IMPORTER, 0));
        own("2", held("T2", "AEOS", IMPORTER, 50));

        assertThat(answer(IMPORTER).level()).isEqualTo(new TrustLevel("T2"));
        assertThat(answer(IMPORTER).basis().orElseThrow().type().code()).isEqualTo("AEOS");
        assertThat(answer(IMPORTER).benefits())
                .extracting(Benefit::code)
                .containsExactlyInAnyOrder("FEWER_CHECKS", "FOR_AEOC", "FOR_AEOS");
    }

    @Test
    void looksOnlyAtTheRoleAskedAbout() {
        own("1", held("T3", "AEOS", OperatorRole.CARRIER, 0));
        own("2", held("T1", "AEOC", IMPORTER, 0));

        assertThat(answer(IMPORTER).level()).isEqualTo(new TrustLevel("T1"));
        assertThat(answer(OperatorRole.CARRIER).level()).isEqualTo(new TrustLevel("T3"));
        assertThat(answer(OperatorRole.EXPORTER)).isEqualTo(TrustAnswer.NONE);
        assertThat(best.of(authorisations, Optional.empty()).level()).isEqualTo(new TrustLevel("T3"));
    }

    @Test
    void keepsWhatIsInForceBesideASuspensionOfAnotherType() {
        own("1", held("T1", "AEOC", IMPORTER, 0));
        own("2", suspended("T3", "AEOS", 40));

        assertThat(answer(IMPORTER).level()).isEqualTo(new TrustLevel("T1"));
        assertThat(answer(IMPORTER).benefits()).extracting(Benefit::code).doesNotContain("FOR_AEOS");
    }

    @Test
    void stopsEveryBenefitWhenAllIsSuspended() {
        own("1", suspended("T2", "AEOC", 40));

        assertThat(answer(IMPORTER).isSuspended()).isTrue();
        assertThat(answer(IMPORTER).benefits()).isEmpty();
        assertThat(answer(IMPORTER).basis().orElseThrow().since()).isEqualTo(day(40));
    }

    @Test
    void doesNotTrustOnAPartnersWordWhomItSuspendedItself() {
        own("1", suspended("T1", "AEOC", 40));
        partner("9", held("T3", "AEOS", IMPORTER, 0));

        assertThat(answer(IMPORTER).isSuspended()).isTrue();
    }

    @Test
    void letsItsOwnAuthorisationStandBesideASuspensionByAPartner() {
        own("1", held("T1", "AEOC", IMPORTER, 0));
        partner("9", suspended("T3", "AEOS", 40));

        assertThat(answer(IMPORTER).level()).isEqualTo(new TrustLevel("T1"));
    }

    @Test
    void prefersItsOwnAtTheSameLevelThenTheOneHeldLongest() {
        partner("9", held("T2", "AEOS", IMPORTER, 0));
        own("2", held("T2", "AEOC", IMPORTER, 30));
        own("1", held("T2", "AEOF", IMPORTER, 20));

        assertThat(answer(IMPORTER).basis().orElseThrow().source().reference()).isEqualTo("1");
    }

    private TrustAnswer answer(OperatorRole role) {
        return best.of(authorisations, Optional.of(role));
    }

    private void own(String reference, Standing standing) {
        add(new Source.National(new CountryCode("XA"), reference), standing);
    }

    private void partner(String reference, Standing standing) {
        add(new Source.Partner(new CountryCode("XB"), "XA-XB", reference), standing);
    }

    private void add(Source source, Standing standing) {
        AuthorisationId id = new AuthorisationId(new UUID(1, authorisations.size()));
        authorisations.add(new Stood(new Authorisation(id, OPERATOR, source, 1, List.of()), standing));
    }

    private static Standing held(String level, String type, OperatorRole role, int since) {
        return new Standing.Held(Said.terms(level, Optional.empty(), type, role), day(since), day(since));
    }

    private static Standing suspended(String level, String type, int since) {
        return new Standing.Suspended(Said.terms(level, Optional.empty(), type, IMPORTER), day(since), day(since));
    }
}
