package org.openaeo.certification.company;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.openaeo.platform.codes.CountryCode;
import org.openaeo.platform.web.StaleWrite;

/** The companies' tables. */
@Component
class CompanyStore {
    private final JdbcClient jdbc;

    CompanyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CompanyId id, Company.Profile profile, Map<IdentifierKind, String> identifiers, Instant at, String by) {
        profileInto(jdbc.sql("""
                        insert into certification.company
                            (id, name, legal_form, country, street, city, postcode, roles, registered_at, registered_by)
                        values (:id, :name, :form, :country, :street, :city, :postcode, :roles, :at, :by)"""), profile)
                .param("id", id.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("by", by)
                .update();
        addIdentifiers(id, identifiers);
    }

    void change(CompanyId id, int version, Company.Profile profile, Map<IdentifierKind, String> identifiers) {
        int changed = profileInto(jdbc.sql("""
                        update certification.company set name = :name, legal_form = :form, country = :country,
                            street = :street, city = :city, postcode = :postcode, roles = :roles, version = version + 1
                        where id = :id and version = :version"""), profile)
                .param("id", id.value())
                .param("version", version)
                .update();
        if (changed == 0) {
            throw new StaleWrite("company", id.toString());
        }
        jdbc.sql("delete from certification.company_identifier where company = :id")
                .param("id", id.value())
                .update();
        addIdentifiers(id, identifiers);
    }

    /** Locks the company and counts one change more, for a change of one of its parts. */
    void touch(CompanyId id) {
        jdbc.sql("update certification.company set version = version + 1 where id = :id")
                .param("id", id.value())
                .update();
    }

    private static JdbcClient.StatementSpec profileInto(JdbcClient.StatementSpec sql, Company.Profile profile) {
        return sql.param("name", profile.name())
                .param("form", profile.legalForm())
                .param("country", profile.seat().country().value())
                .param("street", profile.seat().street())
                .param("city", profile.seat().city())
                .param("postcode", profile.seat().postcode())
                .param("roles", profile.roles().stream().sorted().toArray(String[]::new));
    }

    private void addIdentifiers(CompanyId id, Map<IdentifierKind, String> identifiers) {
        identifiers.forEach((kind, value) -> jdbc.sql("""
                        insert into certification.company_identifier (company, kind, value)
                        values (:id, :kind, :value)""")
                .param("id", id.value())
                .param("kind", kind.name())
                .param("value", value)
                .update());
    }

    Optional<Company> find(CompanyId id) {
        return jdbc.sql("""
                        select id, name, legal_form, country, street, city, postcode, roles, registered_at, version
                        from certification.company where id = :id""")
                .param("id", id.value())
                .query((row, n) -> company(row, identifiers(id), sites(id), contacts(id)))
                .optional();
    }

    private Map<IdentifierKind, String> identifiers(CompanyId id) {
        var identifiers = new EnumMap<IdentifierKind, String>(IdentifierKind.class);
        jdbc.sql("select kind, value from certification.company_identifier where company = :id")
                .param("id", id.value())
                .query(row -> {
                    identifiers.put(IdentifierKind.valueOf(row.getString("kind")), row.getString("value"));
                });
        return identifiers;
    }

    private List<Site> sites(CompanyId id) {
        return jdbc.sql("""
                        select id, name, street, city, postcode, country, activity
                        from certification.company_site where company = :id order by added_at, id""")
                .param("id", id.value())
                .query((row, n) -> new Site(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        address(row),
                        row.getString("activity")))
                .list();
    }

    private List<Contact> contacts(CompanyId id) {
        return jdbc.sql("""
                        select id, part, name, position, email, phone
                        from certification.company_contact where company = :id order by added_at, id""")
                .param("id", id.value())
                .query((row, n) -> new Contact(
                        row.getObject("id", UUID.class),
                        Contact.Part.valueOf(row.getString("part")),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("email"),
                        row.getString("phone")))
                .list();
    }

    /** Adds the site, or changes the company's own one of that id; false where the id is another company's. */
    boolean put(CompanyId company, Site site, Instant at) {
        return jdbc.sql("""
                        insert into certification.company_site as s
                            (id, company, name, street, city, postcode, country, activity, added_at)
                        values (:id, :company, :name, :street, :city, :postcode, :country, :activity, :at)
                        on conflict (id) do update set name = :name, street = :street, city = :city,
                            postcode = :postcode, country = :country, activity = :activity
                        where s.company = :company""")
                        .param("id", site.id())
                        .param("company", company.value())
                        .param("name", site.name())
                        .param("street", site.address().street())
                        .param("city", site.address().city())
                        .param("postcode", site.address().postcode())
                        .param("country", site.address().country().value())
                        .param("activity", site.activity())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean removeSite(CompanyId company, UUID site) {
        return jdbc.sql("delete from certification.company_site where id = :id and company = :company")
                        .param("id", site)
                        .param("company", company.value())
                        .update()
                == 1;
    }

    /** Adds the contact, or changes the company's own one of that id; false where the id is another company's. */
    boolean put(CompanyId company, Contact contact, Instant at) {
        return jdbc.sql("""
                        insert into certification.company_contact as c
                            (id, company, part, name, position, email, phone, added_at)
                        values (:id, :company, :part, :name, :position, :email, :phone, :at)
                        on conflict (id) do update
                        set part = :part, name = :name, position = :position, email = :email, phone = :phone
                        where c.company = :company""")
                        .param("id", contact.id())
                        .param("company", company.value())
                        .param("part", contact.part().name())
                        .param("name", contact.name())
                        .param("position", contact.position())
                        .param("email", contact.email())
                        .param("phone", contact.phone())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean removeContact(CompanyId company, UUID contact) {
        return jdbc.sql("delete from certification.company_contact where id = :id and company = :company")
                        .param("id", contact)
                        .param("company", company.value())
                        .update()
                == 1;
    }

    private static Company company(
            ResultSet row, Map<IdentifierKind, String> identifiers, List<Site> sites, List<Contact> contacts)
            throws SQLException {
        return new Company(
                new CompanyId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Company.Profile(row.getString("name"), row.getString("legal_form"), address(row), roles((String[])
                        row.getArray("roles").getArray())),
                identifiers,
                sites,
                contacts,
                row.getObject("registered_at", OffsetDateTime.class).toInstant());
    }

    private static Set<String> roles(String[] codes) {
        return Arrays.stream(codes).collect(Collectors.toUnmodifiableSet());
    }

    private static Address address(ResultSet row) throws SQLException {
        return new Address(
                row.getString("street"),
                row.getString("city"),
                row.getString("postcode"),
                new CountryCode(row.getString("country")));
    }
}
