// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.money;

import java.math.BigDecimal;
import java.util.Currency;

/** Exact decimals as they travel: plain text, never an exponent, at most four decimals. */
public final class Decimals {

    /** An amount of zero or more, at most 15 digits before the point and 4 after it. */
    public static final String AMOUNT = "^(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?$";

    /** Like {@link #AMOUNT}, but more than zero. */
    public static final String POSITIVE = "^(?!0(\\.0{1,4})?$)(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?$";

    private Decimals() {}

    /** The one form of a value: without trailing zeros, so that equal values are equal objects. */
    public static BigDecimal normal(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Reads a text that matches {@link #AMOUNT} or {@link #POSITIVE}. */
    public static BigDecimal parse(String text) {
        return normal(new BigDecimal(text));
    }

    /** Writes a plain number, such as a quantity. */
    public static String text(BigDecimal value) {
        return normal(value).toPlainString();
    }

    /** Writes an amount with at least the decimals that its currency is written with (12.5 CNY is {@code 12.50}). */
    public static String text(BigDecimal value, String currency) {
        BigDecimal normal = normal(value);
        int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return (normal.scale() < digits ? normal.setScale(digits) : normal).toPlainString();
    }
}
