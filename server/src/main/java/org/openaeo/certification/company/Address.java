package org.openaeo.certification.company;

import org.openaeo.platform.codes.CountryCode;

/** Where something is; street and postcode may be empty where there are none. */
public record Address(String street, String city, String postcode, CountryCode country) {
    public Address {
        street = street.strip();
        city = city.strip();
        postcode = postcode.strip();
    }
}
