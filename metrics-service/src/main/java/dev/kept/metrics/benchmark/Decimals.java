// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as they leave: decimal text, ratios with twelve digits. */
final class Decimals {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

    private Decimals() {}

    static String text(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }

    static String quotient(BigDecimal some, BigDecimal all) {
        return text(some.divide(all, MathContext.DECIMAL128));
    }
}
