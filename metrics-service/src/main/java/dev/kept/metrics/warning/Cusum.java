// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

/**
 * Page's lower cumulative sum (Biometrika 41, 1954): small shortfalls against a customer's own habit add up until they are
 * no chance any more. Slack half a standard deviation, limit five.
 */
final class Cusum {

    private static final double SLACK = .5;
    private static final double LIMIT = 5;

    private Cusum() {}

    /**
     * The sum at the end, in standard deviations; an alarm from 5 on.
     *
     * @param counts of equal stretches of time, oldest first
     * @param expected of each stretch, above zero
     */
    static double atEnd(int[] counts, double[] expected) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            double shortfall = (expected[i] - counts[i]) / Math.sqrt(expected[i]);
            sum = Math.max(0, sum + shortfall - SLACK);
        }
        return sum;
    }

    static boolean alarms(double sum) {
        return sum >= LIMIT;
    }
}
