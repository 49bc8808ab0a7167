// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answer;

import java.math.BigDecimal;

/** One spelling per decimal: equal numbers are equal texts. */
public final class Decimals {

    private Decimals() {}

    /** Without exponent and without needless zeros: {@code 1.50} becomes {@code 1.5}, {@code 1E+2} becomes {@code 100}. */
    public static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
