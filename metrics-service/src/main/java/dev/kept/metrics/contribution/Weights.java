// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A survey weight as additive whole numbers. A weight has up to ten decimals and its square twenty, more than a long
 * holds, so both are cut into groups of ten decimals that are summed apart.
 */
public final class Weights {

    private static final BigInteger GROUP = BigInteger.TEN.pow(10);

    private Weights() {}

    /** One answer of this weight as the measures of {@link Family#ANSWER}. */
    static long[] measures(BigDecimal weight) {
        BigInteger w = weight.setScale(10, RoundingMode.HALF_UP).unscaledValue();
        BigInteger[] units = w.divideAndRemainder(GROUP);
        BigInteger[] low = w.multiply(w).divideAndRemainder(GROUP);
        BigInteger[] high = low[0].divideAndRemainder(GROUP);
        return new long[] {
            1,
            units[0].longValueExact(),
            units[1].longValueExact(),
            high[0].longValueExact(),
            high[1].longValueExact(),
            low[1].longValueExact()
        };
    }

    /** Sum of the weights, from summed measures. */
    public static BigDecimal w(long[] measures) {
        return BigDecimal.valueOf(measures[1])
                .add(BigDecimal.valueOf(measures[2], 10))
                .stripTrailingZeros();
    }

    /** Sum of the squares of the weights, from summed measures. */
    public static BigDecimal w2(long[] measures) {
        return BigDecimal.valueOf(measures[3])
                .add(BigDecimal.valueOf(measures[4], 10))
                .add(BigDecimal.valueOf(measures[5], 20))
                .stripTrailingZeros();
    }
}
