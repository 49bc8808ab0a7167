// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

/**
 * How likely a gap is: purchases at a rate that is gamma-distributed over customers.
 *
 * @param r shape of the rates
 * @param alpha their rate, in days of trade
 */
record Silence(double r, double alpha) {

    /**
     * Chance of a gap at least this long, of a customer who is still there: ((α + t) / (α + t + g))^(r + x).
     *
     * @param repeats x, purchases after the first
     * @param last t, from the first to the last purchase
     * @param gap g, since the last purchase
     */
    double chance(int repeats, double last, double gap) {
        return Math.exp((r + repeats) * Math.log((alpha + last) / (alpha + last + gap)));
    }
}
