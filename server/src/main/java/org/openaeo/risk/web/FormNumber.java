package org.openaeo.risk.web;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Numbers as people type them into forms: with a point or a comma, perhaps with spaces or a per cent sign; written back with the
 * decimal sign of the reader's language.
 */
final class FormNumber {
    private FormNumber() {}

    static Optional<BigDecimal> parse(String typed) {
        String plain = typed.strip().replaceAll("[\\s\\u00a0\\u202f]", "").replaceAll("%$", "");
        boolean comma =
                plain.indexOf(',') >= 0 && plain.indexOf(',') == plain.lastIndexOf(',') && plain.indexOf('.') < 0;
        try {
            return Optional.of(new BigDecimal(comma ? plain.replace(',', '.') : plain));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A per cent figure as the share it stands for; what is no number stays as it was typed. */
    static Object share(String typed) {
        return parse(typed)
                .<Object>map(number -> number.movePointLeft(2).doubleValue())
                .orElse(typed);
    }

    /** A number; what is none stays as it was typed. */
    static Object number(String typed) {
        return parse(typed).<Object>map(FormNumber::integerOrDouble).orElse(typed);
    }

    static String perCent(double share) {
        return plain(BigDecimal.valueOf(share).movePointRight(2));
    }

    static String plain(double number) {
        return plain(BigDecimal.valueOf(number));
    }

    private static String plain(BigDecimal number) {
        char sign = DecimalFormatSymbols.getInstance(LocaleContextHolder.getLocale())
                .getDecimalSeparator();
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', sign);
    }

    private static Object integerOrDouble(BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(BigDecimal.valueOf(1e9)) < 0;
        return whole ? (Object) number.intValue() : (Object) number.doubleValue();
    }
}
