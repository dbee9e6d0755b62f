package org.openaeo.certification.applicant;

import java.util.UUID;

import org.springframework.validation.Errors;

import org.openaeo.certification.company.Address;
import org.openaeo.certification.company.Site;

/** What is typed about a site. */
record SiteForm(String name, String street, String city, String postcode, String country, String activity) {
    private static final int NAME = 120;
    private static final int STREET = 200;
    private static final int CITY = 100;
    private static final int POSTCODE = 20;
    private static final int ACTIVITY = 500;

    SiteForm {
        name = Typed.text(name);
        street = Typed.text(street);
        city = Typed.text(city);
        postcode = Typed.text(postcode);
        country = Typed.text(country);
        activity = Typed.text(activity);
    }

    static SiteForm empty(String country) {
        return new SiteForm("", "", "", "", country, "");
    }

    static SiteForm of(Site site) {
        var at = site.address();
        return new SiteForm(
                site.name(), at.street(), at.city(), at.postcode(), at.country().value(), site.activity());
    }

    void check(Errors errors) {
        Typed.check(errors, "name", name, NAME, true);
        Typed.check(errors, "street", street, STREET, false);
        Typed.check(errors, "city", city, CITY, true);
        Typed.check(errors, "postcode", postcode, POSTCODE, false);
        Typed.check(errors, "activity", activity, ACTIVITY, false);
        if (ProfileForm.country(country).isEmpty()) {
            errors.rejectValue("country", "certification.company.missing.country");
        }
    }

    Site site(UUID id) {
        return new Site(
                id,
                name,
                new Address(street, city, postcode, ProfileForm.country(country).orElseThrow()),
                activity);
    }
}
