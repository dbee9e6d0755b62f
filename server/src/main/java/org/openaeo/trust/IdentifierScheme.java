package org.openaeo.trust;

/** A kind of identifier, in the order in which a bare code on a declaration is looked for. */
public enum IdentifierScheme {
    /** Trader identification number: issuing country and unique id, at most 17 characters (WCO TIN Guidelines 2018). */
    TIN(17, true),
    /** Economic operators registration and identification number of the European Union: country and at most 15. */
    EORI(17, true),
    /** A number that one administration uses inside its own systems. */
    LOCAL(35, false),
    /** The code under which a partner administration knows its operator, for example {@code AEOCN1234567890}. */
    PARTNER(35, false);

    private final int longest;
    private final boolean carriesCountry;

    IdentifierScheme(int longest, boolean carriesCountry) {
        this.longest = longest;
        this.carriesCountry = carriesCountry;
    }

    /** The most characters that a value may have. */
    public int longest() {
        return longest;
    }

    /** Whether the value begins with the issuing country. */
    public boolean carriesCountry() {
        return carriesCountry;
    }
}
