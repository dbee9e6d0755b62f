package org.openaeo.certification.notices;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import org.openaeo.certification.CaseId;
import org.openaeo.certification.ReminderDue;
import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.Company;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.file.CaseFiles;
import org.openaeo.certification.file.CaseHouse;
import org.openaeo.certification.file.NewCase;
import org.openaeo.certification.file.PastAct;
import org.openaeo.certification.file.PastCases;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.Actor;
import org.openaeo.certification.procedure.EuRules;
import org.openaeo.certification.visit.NewVisit;
import org.openaeo.certification.visit.Visit;
import org.openaeo.certification.visit.VisitId;
import org.openaeo.certification.visit.Visits;
import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.mail.KeptMail;
import org.openaeo.platform.mail.MailStore;
import org.openaeo.platform.security.Accounts;
import org.openaeo.platform.security.NewPerson;
import org.openaeo.platform.security.PersonId;
import org.openaeo.platform.security.Role;
import org.openaeo.standards.ClockCode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who is written to about a case, in which language, and that nobody is where the deed does not stand. */
@SpringBootTest(properties = "openaeo.certification.timers.enabled=false")
@AutoConfigureMockMvc
@Import({CaseHouse.class, PastCases.class})
class NoticesTest {
    private static final Locale SPANISH = Locale.of("es");
    private static final LocalDate LAST = LocalDate.parse("2026-07-01");

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Companies companies;

    @Autowired
    private PastCases past;

    @Autowired
    private Visits visits;

    @Autowired
    private Accounts accounts;

    @Autowired
    private MailStore mails;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transactions;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private PersonId owner = new PersonId(UUID.randomUUID());
    private CaseId id = CaseId.random();

    @BeforeEach
    void anApplicationWaitsForAcceptance() {
        CaseHouse.NOW.set(EuRules.on("2026-06-01"));
        owner = account("owner", Role.TRADER);
        accounts.reachAt(owner, Optional.of(at("owner")), Optional.of(SPANISH));
        CompanyId company = as(owner.toString(), () -> {
            CompanyId made = companies.register(
                    new Company.Profile(
                            "Añil S.A.", "", new Address("", "Puerto", "", new CountryCode("XA")), Set.of()),
                    Map.of());
            companies.put(made, contact(Contact.Part.CUSTOMS_LEAD, at("Lead")));
            companies.put(made, contact(Contact.Part.CONTACT, at("OWNER")));
            companies.put(made, contact(Contact.Part.CONTACT, "no address"));
            companies.put(made, contact(Contact.Part.MANAGEMENT, at("boss")));
            return made;
        });
        id = as(owner.toString(), () -> {
            CaseId opened = cases.open(new NewCase(company, Set.of("AEOC"), Set.of("IMPORTER")));
            cases.perform(opened, 0, new Act.Submit(Set.of("AEOC"), Set.of("IMPORTER")));
            return opened;
        });
    }

    @AfterEach
    void nobodyActs() {
        SecurityContextHolder.clearContext();
    }

    private String at(String who) {
        return who + "." + mark + "@example.org";
    }

    private PersonId account(String who, Role role) {
        return accounts.ensure(
                new NewPerson(who + mark, "The " + who, Set.of(role), Optional.empty()), "long enough for a test");
    }

    private static Contact contact(Contact.Part part, String mail) {
        return new Contact(UUID.randomUUID(), part, "Somebody", "", mail, "");
    }

    private static <T> T as(String who, Supplier<T> deed) {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(who, "", "ROLE_TRADER"));
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private List<KeptMail> mail(String part) {
        return mails.about("case:" + id).stream()
                .filter(kept -> kept.mail().subject().contains(part))
                .toList();
    }

    private List<String> reached(String part) {
        return mail(part).stream().map(kept -> kept.mail().to()).sorted().toList();
    }

    private void remind(ClockCode clock) {
        transactions.executeWithoutResult(status -> events.publishEvent(new ReminderDue(id, clock, 1, 7, LAST)));
    }

    private void further(Actor actor, Act act) {
        cases.further(id, List.of(new PastAct(act, actor, CaseHouse.NOW.get())), true);
    }

    @Test
    void aLetterIsAnnouncedOnceToEachAddressInTheLanguageOfItsOwner() {
        assertThat(reached("nueva")).containsExactlyInAnyOrder(at("Lead"), at("owner"));
        assertThat(mail("nueva"))
                .allSatisfy(kept -> assertThat(kept.mail().text())
                        .contains("Hay una nueva carta", "/applicant/cases/" + id)
                        .doesNotContain("{", "??"));
        KeptMail toLead = mail("new letter").getFirst();
        assertThat(toLead.mail().to()).isEqualTo(at("Lead"));
        assertThat(toLead.mail().text()).contains("There is a new letter", "Hay una nueva", "Une nouvelle lettre");
    }

    @Test
    void aReminderGoesToTheAssignedOfficerElseToAllOfTheRole() {
        PersonId idle = account("idle", Role.AEO_OFFICER);
        PersonId busy = account("busy", Role.AEO_OFFICER);
        account("unreachable", Role.AEO_OFFICER);
        accounts.reachAt(idle, Optional.of(at("idle")), Optional.of(Locale.FRENCH));
        accounts.reachAt(busy, Optional.of(at("busy")), Optional.of(Locale.ENGLISH));
        remind(ClockCode.ACCEPTANCE);
        assertThat(reached("7 jours")).contains(at("idle"));
        assertThat(reached("7 days")).contains(at("busy"));
        assertThat(mail("7 days").getFirst().mail().text())
                .contains("7 days are left to say whether the application is accepted", "July 1, 2026", "Añil S.A.")
                .contains("/certification/" + id);

        further(PastCases.DECIDER, new Act.Assign(Act.Task.OFFICER, "person:" + idle));
        remind(ClockCode.ACCEPTANCE);
        assertThat(reached("7 jours")).containsExactly(at("idle"), at("idle"));
        assertThat(reached("7 days")).hasSize(1);
    }

    @Test
    void aReminderOfWhatTheCompanyHasToDoGoesToItsPeople() {
        further(PastCases.OFFICER, new Act.AskInformation("Accounts"));
        remind(ClockCode.INFORMATION);
        assertThat(reached("7 días")).containsExactlyInAnyOrder(at("Lead"), at("owner"));
        assertThat(mail("quedan 7 días").getLast().mail().text()).contains("para enviar la información");
    }

    @Test
    void aReminderWithoutItsTransactionIsRefused() {
        assertThatThrownBy(() -> events.publishEvent(new ReminderDue(id, ClockCode.ACCEPTANCE, 1, 7, LAST)))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
                    events.publishEvent(new ReminderDue(id, ClockCode.ACCEPTANCE, 1, 7, LAST));
                    throw new IllegalStateException("went down");
                }))
                .hasMessage("went down");
        assertThat(mail("7 ")).isEmpty();
    }

    private NewVisit plan(PersonId lead, Instant begins) {
        String actor = "person:" + lead;
        return new NewVisit(
                id,
                Visit.Kind.ON_SITE,
                begins,
                begins.plus(Duration.ofHours(4)),
                actor,
                Set.of(actor),
                List.of(new Visit.Site(UUID.randomUUID(), "Depósito, norte", "1 Muelle; Puerto")));
    }

    private String calendar(KeptMail kept) {
        var attached = mails.find(kept.id()).orElseThrow().mail().attachments().getFirst();
        String text = new String(attached.content(), StandardCharsets.UTF_8).replace("\r\n ", "");
        assertThat(attached.type())
                .endsWith("method="
                        + text.lines()
                                .filter(line -> line.startsWith("METHOD:"))
                                .findFirst()
                                .orElseThrow()
                                .substring(7));
        return text;
    }

    @Test
    void aVisitIsInvitedToMovedAndCalledOffInTheSameCalendarEntry() {
        PersonId first = account("first", Role.VALIDATOR);
        PersonId second = account("second", Role.VALIDATOR);
        accounts.reachAt(first, Optional.of(at("first")), Optional.of(Locale.ENGLISH));
        accounts.reachAt(second, Optional.of(at("second")), Optional.of(Locale.ENGLISH));
        further(PastCases.OFFICER, new Act.Accept(past.applicant().operator(), ""));

        VisitId visit = visits.plan(plan(first, Instant.parse("2026-06-20T07:00:00Z")));
        further(PastCases.OFFICER, new Act.PlanVisit(visit.value(), LocalDate.parse("2026-06-20"), ""));
        assertThat(reached("visit on")).containsExactlyInAnyOrder(at("first"), at("Lead"));
        assertThat(reached("visita el")).containsExactlyInAnyOrder(at("owner"), at("Lead"));
        assertThat(calendar(mail("visit on").getFirst()))
                .contains("METHOD:REQUEST", "UID:visit-" + visit + "@openaeo", "SEQUENCE:0")
                .contains("DTSTART:20260620T070000Z", "DTEND:20260620T110000Z")
                .contains("LOCATION:Depósito\\, norte\\, 1 Muelle\\; Puerto");

        visits.change(visit, plan(second, Instant.parse("2026-06-22T07:00:00Z")));
        assertThat(reached("moved")).containsExactlyInAnyOrder(at("second"), at("Lead"));
        assertThat(calendar(mail("moved to").getFirst())).contains("METHOD:REQUEST", "SEQUENCE:1");
        assertThat(reached("not of the team")).containsExactly(at("first"));
        assertThat(calendar(mail("not of the team").getFirst())).contains("METHOD:CANCEL", "STATUS:CANCELLED");

        further(PastCases.COMPANY, new Act.Withdraw("We moved abroad"));
        assertThat(visits.find(visit).orElseThrow().state()).isEqualTo(Visit.State.CALLED_OFF);
        assertThat(reached("called off")).containsExactlyInAnyOrder(at("second"), at("Lead"));
        assertThat(calendar(mail("called off").getFirst()))
                .contains("METHOD:CANCEL", "UID:visit-" + visit + "@openaeo", "SEQUENCE:2");
    }

    @Test
    void aVisitUnderWayEndsWithItsCase() {
        PersonId lead = account("lead", Role.VALIDATOR);
        further(PastCases.OFFICER, new Act.Accept(past.applicant().operator(), ""));
        VisitId visit = visits.plan(plan(lead, Instant.parse("2026-06-20T07:00:00Z")));
        further(PastCases.OFFICER, new Act.PlanVisit(visit.value(), LocalDate.parse("2026-06-20"), ""));
        further(Actor.customs("person:" + lead, Role.VALIDATOR), new Act.BeginVisit(visit.value(), true));
        visits.begin(visit);
        further(PastCases.COMPANY, new Act.Withdraw("We moved abroad"));
        assertThat(visits.find(visit).orElseThrow().state()).isEqualTo(Visit.State.ENDED);
    }
}
