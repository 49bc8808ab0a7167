// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

/** The difference of two independent figures. */
public final class Difference {

    private Difference() {}

    /**
     * Interval of first minus second from the intervals of both: Zou and Donner, Statistics in Medicine 27 (2008). Of two
     * Wilson intervals it is Newcombe's method 10 for two shares; of two symmetric ones the usual root of squares.
     */
    public static Interval of(double first, Interval ofFirst, double second, Interval ofSecond) {
        double difference = first - second;
        double low = difference - Math.hypot(first - ofFirst.low(), ofSecond.high() - second);
        double high = difference + Math.hypot(ofFirst.high() - first, second - ofSecond.low());
        boolean shares = ofFirst.method().equals("wilson") && ofSecond.method().equals("wilson");
        return new Interval(low, high, ofFirst.level(), shares ? "newcombe" : "mover");
    }
}
