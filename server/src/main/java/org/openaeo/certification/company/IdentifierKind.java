package org.openaeo.certification.company;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of number that a company says is its own, with what can be checked without asking whoever gave it. */
public enum IdentifierKind {
    /** Trader identification number: issuing country and at most 15 letters or digits (WCO TIN Guidelines 2018). */
    TIN("[A-Z]{2}[A-Z0-9]{1,15}", true),
    /** Registration and identification number of the European Union: country and at most 15 (an..17). */
    EORI("[A-Z]{2}[A-Z0-9]{1,15}", true),
    /** Legal entity identifier: 18 letters or digits and two check digits (ISO 17442). */
    LEI("[A-Z0-9]{18}[0-9]{2}", false),
    /** The number under which the company pays taxes, as its country writes it. */
    TAX("[A-Z0-9]{4,20}", false);

    private static final Pattern SEPARATORS = Pattern.compile("[\\s./\\-_]+");
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    private static final int LETTERS_AND_DIGITS = 36;

    private final Pattern form;
    private final boolean beginsWithCountry;

    IdentifierKind(String form, boolean beginsWithCountry) {
        this.form = Pattern.compile(form);
        this.beginsWithCountry = beginsWithCountry;
    }

    /** Brings full-width forms, case and separators into one form, so that equal numbers are equal texts. */
    public static String normalise(String typed) {
        var compatible = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        return SEPARATORS.matcher(compatible).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** What is wrong with a number in its normal form, as a word; empty where nothing is. */
    public Optional<String> fault(String value) {
        if (!form.matcher(value).matches()) {
            return Optional.of("form");
        }
        if (beginsWithCountry && !isCountry(value.substring(0, 2))) {
            return Optional.of("country");
        }
        if (this == LEI && !hasRightCheckDigits(value)) {
            return Optional.of("digits");
        }
        return this == TAX && value.chars().noneMatch(Character::isDigit) ? Optional.of("form") : Optional.empty();
    }

    /** A country of ISO 3166-1 or one of the codes it leaves to its users. */
    private static boolean isCountry(String code) {
        return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(code)
                || code.matches("AA|Q[M-Z]|X[A-Z]|ZZ");
    }

    /** ISO 7064 MOD 97-10: letters count from 10 to 35, and the number so written leaves one over. */
    private static boolean hasRightCheckDigits(String value) {
        var digits = new StringBuilder();
        value.chars().forEach(c -> digits.append(Character.digit(c, LETTERS_AND_DIGITS)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }
}
