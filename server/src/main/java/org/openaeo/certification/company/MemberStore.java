package org.openaeo.certification.company;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who acts for which company, and with which rights. */
@Component
class MemberStore {
    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A company somebody acts for, in a list. */
    record Line(CompanyId id, String name, Membership.Kind kind) {}

    /** Makes the person a member; one who is already keeps what they have. */
    boolean add(Membership membership) {
        boolean added = jdbc.sql("""
                        insert into certification.company_member (company, person, kind, since)
                        values (:company, :person, :kind, :since) on conflict do nothing""")
                        .param("company", membership.company().value())
                        .param("person", membership.person())
                        .param("kind", membership.kind().name())
                        .param("since", OffsetDateTime.ofInstant(membership.since(), ZoneOffset.UTC))
                        .update()
                == 1;
        if (added) {
            setRights(membership.company(), membership.person(), membership.rights(), membership.otherwise());
        }
        return added;
    }

    /** The rights that are named replace those that were; the empty section stands for the rest. */
    void setRights(CompanyId company, String person, Map<Section, Right> rights, Right otherwise) {
        jdbc.sql("delete from certification.company_right where company = :company and person = :person")
                .param("company", company.value())
                .param("person", person)
                .update();
        rights.forEach((section, right) -> addRight(company, person, section.key(), right));
        addRight(company, person, "", otherwise);
    }

    private void addRight(CompanyId company, String person, String section, Right right) {
        jdbc.sql("""
                        insert into certification.company_right (company, person, section, may)
                        values (:company, :person, :section, :may)""")
                .param("company", company.value())
                .param("person", person)
                .param("section", section)
                .param("may", right.name())
                .update();
    }

    boolean remove(CompanyId company, String person) {
        return jdbc.sql("""
                        delete from certification.company_member
                        where company = :company and person = :person and kind <> 'OWNER'""")
                        .param("company", company.value())
                        .param("person", person)
                        .update()
                == 1;
    }

    Optional<Membership> find(CompanyId company, String person) {
        return members(company).stream().filter(m -> m.person().equals(person)).findFirst();
    }

    List<Membership> members(CompanyId company) {
        var rights = rights(company);
        return jdbc.sql("""
                        select person, kind, since from certification.company_member
                        where company = :company order by since, person""")
                .param("company", company.value())
                .query((row, n) -> membership(
                        company,
                        row.getString("person"),
                        Membership.Kind.valueOf(row.getString("kind")),
                        rights.getOrDefault(row.getString("person"), Map.of()),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Membership membership(
            CompanyId company, String person, Membership.Kind kind, Map<String, Right> stored, Instant since) {
        var named = new HashMap<Section, Right>();
        stored.forEach((section, right) -> {
            if (!section.isEmpty()) {
                named.put(new Section(section), right);
            }
        });
        return new Membership(company, person, kind, named, stored.getOrDefault("", Right.NONE), since);
    }

    private Map<String, Map<String, Right>> rights(CompanyId company) {
        var rights = new HashMap<String, Map<String, Right>>();
        jdbc.sql("select person, section, may from certification.company_right where company = :company")
                .param("company", company.value())
                .query(row -> {
                    rights.computeIfAbsent(row.getString("person"), p -> new HashMap<>())
                            .put(row.getString("section"), Right.valueOf(row.getString("may")));
                });
        return rights;
    }

    List<Line> companiesOf(String person) {
        return jdbc.sql("""
                        select c.id, c.name, m.kind
                        from certification.company_member m join certification.company c on c.id = m.company
                        where m.person = :person order by c.name, c.id""")
                .param("person", person)
                .query((row, n) -> new Line(
                        new CompanyId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Membership.Kind.valueOf(row.getString("kind"))))
                .list();
    }
}
