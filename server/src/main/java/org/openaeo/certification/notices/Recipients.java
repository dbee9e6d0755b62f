package org.openaeo.certification.notices;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.openaeo.certification.company.Companies;
import org.openaeo.certification.company.CompanyId;
import org.openaeo.certification.company.Contact;
import org.openaeo.certification.company.Members;
import org.openaeo.certification.company.Right;
import org.openaeo.certification.company.Section;
import org.openaeo.certification.procedure.Act;
import org.openaeo.certification.procedure.CaseFile;
import org.openaeo.certification.procedure.Desk;
import org.openaeo.platform.mail.MailAddress;
import org.openaeo.platform.security.MailAddresses;
import org.openaeo.platform.security.MailAddresses.Reach;
import org.openaeo.platform.security.Staff;

/** To whom mail about a case goes. Every address is written to once. */
@Component
public class Recipients {
    /** Whom a company names to be asked; who manages it is not written to about every step. */
    private static final Set<Contact.Part> ASKED = Set.of(Contact.Part.CONTACT, Contact.Part.CUSTOMS_LEAD);

    private final Members members;
    private final Companies companies;
    private final Staff staff;
    private final MailAddresses addresses;

    Recipients(Members members, Companies companies, Staff staff, MailAddresses addresses) {
        this.members = members;
        this.companies = companies;
        this.staff = staff;
        this.addresses = addresses;
    }

    /** The company's people who have that right in its cases, and the contacts that it named to customs. */
    public List<Reach> of(CompanyId company, Right right) {
        Map<String, Reach> reached = new LinkedHashMap<>();
        members.of(company).stream()
                .filter(member -> member.may(right, Section.CASES))
                .flatMap(member -> addresses.of(member.person()).stream())
                .forEach(reach -> add(reached, reach));
        companies.find(company).stream()
                .flatMap(found -> found.contacts().stream())
                .filter(contact -> ASKED.contains(contact.part()) && MailAddress.isOne(contact.email()))
                .forEach(contact -> add(reached, new Reach(contact.email(), Optional.empty())));
        return List.copyOf(reached.values());
    }

    /** Whoever of customs is assigned to the desk on which the case lies; nobody can be reached there: all who sit at it. */
    public List<Reach> ofCustoms(CaseFile file) {
        Desk desk = file.desk().filter(on -> on != Desk.APPLICANT).orElse(Desk.OFFICER);
        Optional<Reach> assigned = Optional.ofNullable(file.facts().assigned().get(task(desk)))
                .filter(person -> !isConflicted(file, person))
                .flatMap(addresses::of);
        return assigned.map(List::of)
                .orElseGet(() -> of(staff.having(desk.role()).stream()
                        .map(Staff.Member::actor)
                        .filter(person -> !isConflicted(file, person))
                        .toList()));
    }

    /** These people, as far as they can be reached. */
    public List<Reach> of(Collection<String> people) {
        Map<String, Reach> reached = new LinkedHashMap<>();
        people.stream()
                .sorted()
                .flatMap(person -> addresses.of(person).stream())
                .forEach(reach -> add(reached, reach));
        return List.copyOf(reached.values());
    }

    private static boolean isConflicted(CaseFile file, String person) {
        return file.facts().conflicted().contains(person);
    }

    private static void add(Map<String, Reach> reached, Reach reach) {
        reached.putIfAbsent(reach.address().toLowerCase(Locale.ROOT), reach);
    }

    private static Act.Task task(Desk desk) {
        return switch (desk) {
            case APPLICANT, OFFICER -> Act.Task.OFFICER;
            case VALIDATOR -> Act.Task.VALIDATOR;
            case DECISION_MAKER -> Act.Task.DECISION_MAKER;
        };
    }
}
