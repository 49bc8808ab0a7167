// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import java.math.BigDecimal;

/**
 * The spread of a ratio of two sums over customers who are independent of each other: Cochran, Sampling Techniques, 3rd
 * ed. 1977, section 2.11. What one customer does need not be independent, nor need customers be alike.
 */
public final class RatioSpread {

    private static final String METHOD = "ratio-of-customers";

    private long n;
    private BigDecimal y = BigDecimal.ZERO;
    private BigDecimal x = BigDecimal.ZERO;
    private double yy;
    private double xy;
    private double xx;
    private boolean isShare = true;

    /** A customer's part of the numerator and of the denominator; one who has neither is not counted. */
    public void add(BigDecimal numerator, BigDecimal denominator) {
        if (numerator.signum() == 0 && denominator.signum() == 0) {
            return;
        }
        n++;
        y = y.add(numerator);
        x = x.add(denominator);
        double above = numerator.doubleValue();
        double below = denominator.doubleValue();
        yy += above * above;
        xy += above * below;
        xx += below * below;
        isShare &= numerator.signum() >= 0 && numerator.compareTo(denominator) <= 0;
    }

    /** How many customers there are. */
    public long n() {
        return n;
    }

    /** Whether the customers' parts are all there is: a ratio that is not made of such sums has no spread from them. */
    public boolean addsUpTo(BigDecimal numerator, BigDecimal denominator) {
        return y.compareTo(numerator) == 0 && x.compareTo(denominator) == 0;
    }

    /** sqrt(n / (n - 1) sum of (y - R x)^2) / |sum of x|; at least two customers, and x must not add up to zero. */
    public double standardError() {
        double ratio = ratio();
        double squares = Math.max(0, yy - 2 * ratio * xy + ratio * ratio * xx);
        return Math.sqrt(squares * n / (n - 1)) / Math.abs(x.doubleValue());
    }

    /**
     * Student's t interval of the ratio with one degree of freedom less than there are customers.
     *
     * @param ofShare whether the ratio cannot leave 0 to 1 if no customer's does
     */
    public Interval interval(double level, boolean ofShare) {
        Interval around = Interval.student(ratio(), standardError(), n - 1.0, level);
        Interval possible = ofShare && isShare ? around.clippedTo(0, 1) : around;
        return new Interval(possible.low(), possible.high(), level, METHOD, possible.df());
    }

    private double ratio() {
        return y.doubleValue() / x.doubleValue();
    }
}
