package org.openaeo.certification.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.web.StaleWrite;
import org.openaeo.testing.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@PostgresTest
class MemberStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Section FINANCE = new Section("SAFE/2021/C");

    private final CompanyStore companies;
    private final MemberStore members;
    private final MemberInvitationStore invitations;
    private final ReadingStore readings;
    private CompanyId company = CompanyId.random();

    MemberStoreTest(JdbcClient jdbc) {
        companies = new CompanyStore(jdbc);
        members = new MemberStore(jdbc);
        invitations = new MemberInvitationStore(jdbc);
        readings = new ReadingStore(jdbc);
    }

    @BeforeEach
    void registered() {
        company = CompanyId.random();
        companies.add(company, profile("Añil"), Map.of(IdentifierKind.TIN, "XA1"), NOW, "person:ana");
    }

    @Test
    void aConsultantSeesTheSectionsThatWereOpenedAndNoOthers() {
        members.add(new Membership(
                company,
                "person:carla",
                Membership.Kind.CONSULTANT,
                Map.of(FINANCE, Right.NONE, Section.CASES, Right.READ),
                Right.WRITE,
                NOW));
        var carla = members.find(company, "person:carla").orElseThrow();
        assertThat(carla.may(Right.READ, FINANCE)).isFalse();
        assertThat(carla.may(Right.READ, Section.CASES)).isTrue();
        assertThat(carla.may(Right.SUBMIT, Section.CASES)).isFalse();
        assertThat(carla.may(Right.WRITE, new Section("SAFE/2021/G"))).isTrue();
        members.setRights(company, "person:carla", Map.of(), Right.NONE);
        assertThat(members.find(company, "person:carla").orElseThrow().may(Right.READ, Section.CASES))
                .isFalse();
        assertThat(members.remove(company, "person:carla")).isTrue();
        assertThat(members.find(company, "person:carla")).isEmpty();
    }

    @Test
    void anOwnerMayAllAndStays() {
        members.add(new Membership(company, "person:ana", Membership.Kind.OWNER, Map.of(), Right.SUBMIT, NOW));
        assertThat(members.find(company, "person:ana").orElseThrow().may(Right.SUBMIT, FINANCE))
                .isTrue();
        assertThat(members.remove(company, "person:ana")).isFalse();
        assertThat(members.companiesOf("person:ana"))
                .extracting(MemberStore.Line::id)
                .contains(company);
    }

    @Test
    void anInvitationHoldsOnceAndForItsTime() {
        var link = JoiningLink.generated();
        var invitation = new Invitation(
                company, Membership.Kind.COLLEAGUE, "Berta", "", Map.of(FINANCE, Right.READ), Right.WRITE);
        invitations.add(link.hash(), invitation, "person:ana", NOW.plusSeconds(60));
        assertThat(invitations.find(link.hash(), NOW)).contains(invitation);
        assertThat(invitations.find(link.hash(), NOW.plusSeconds(60))).isEmpty();
        assertThat(invitations.pending(company, NOW))
                .extracting(Members.Pending::invitation)
                .containsExactly(invitation);
        assertThat(invitations.use(link.hash())).isTrue();
        assertThat(invitations.use(link.hash())).isFalse();
    }

    @Test
    void anInvitationIsTakenBackByItsCompanyOnly() {
        var link = JoiningLink.generated();
        invitations.add(
                link.hash(),
                new Invitation(company, Membership.Kind.CONSULTANT, "Carla", "c@example.org", Map.of(), Right.NONE),
                "person:ana",
                NOW.plusSeconds(60));
        var id = invitations.pending(company, NOW).getFirst().id();
        assertThat(invitations.withdraw(CompanyId.random(), id)).isFalse();
        assertThat(invitations.withdraw(company, id)).isTrue();
        assertThat(invitations.find(link.hash(), NOW)).isEmpty();
    }

    @Test
    void countsWhoReadWhatByDay() {
        for (int i = 0; i < 3; i++) {
            readings.count(company, "person:officer", FINANCE, LocalDate.parse("2026-11-24"), NOW.plusSeconds(i));
        }
        var line = readings.latest(company, 10).getFirst();
        assertThat(line.times()).isEqualTo(3);
        assertThat(line.at()).isEqualTo(NOW.plusSeconds(2));
    }

    @Test
    void refusesAChangeMadeUponAnOlderVersionAndPartsOfOthers() {
        companies.change(company, 1, profile("Añil y Hijos"), Map.of());
        assertThatThrownBy(() -> companies.change(company, 1, profile("Other"), Map.of()))
                .isInstanceOf(StaleWrite.class);
        var read = companies.find(company).orElseThrow();
        assertThat(read.name()).isEqualTo("Añil y Hijos");
        assertThat(read.identifiers()).isEmpty();

        var site = new Site(UUID.randomUUID(), "Norte", read.profile().seat(), "");
        var contact = new Contact(UUID.randomUUID(), Contact.Part.CONTACT, "Ana", "", "ana@example.org", "");
        assertThat(companies.put(company, site, NOW)).isTrue();
        assertThat(companies.put(company, contact, NOW)).isTrue();
        var other = CompanyId.random();
        companies.add(other, profile("Other"), Map.of(), NOW, "person:berta");
        assertThat(companies.put(other, site, NOW)).isFalse();
        assertThat(companies.removeSite(other, site.id())).isFalse();
        assertThat(companies.put(other, contact, NOW)).isFalse();
        assertThat(companies.removeContact(other, contact.id())).isFalse();
        assertThat(companies.find(company).orElseThrow().sites()).containsExactly(site);
        assertThat(companies.find(company).orElseThrow().contacts()).containsExactly(contact);
        assertThat(companies.removeSite(company, site.id())).isTrue();
        assertThat(companies.removeContact(company, contact.id())).isTrue();
    }

    private static Company.Profile profile(String name) {
        return new Company.Profile(
                name, "S.A.", new Address("Calle 1", "Puerto Claro", "", new CountryCode("XA")), Set.of("IMPORTER"));
    }
}
