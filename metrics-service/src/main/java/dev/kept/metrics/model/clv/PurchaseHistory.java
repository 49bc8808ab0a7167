// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

/**
 * All that the models of purchases need of one customer: sufficient statistics of the time since the first purchase.
 * Purchases of one day are one; returned ones are left out by the caller.
 *
 * @param frequency x, repeat purchases: the first one is not counted
 * @param recency t_x, from the first to the last purchase; zero exactly where there is no repeat purchase
 * @param age T, from the first purchase to the end of observation; zero tells nothing but is not wrong
 */
public record PurchaseHistory(int frequency, double recency, double age) {

    public PurchaseHistory {
        String fault = fault(frequency, recency, age);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(
                    fault + ": frequency " + frequency + ", recency " + recency + ", age " + age);
        }
    }

    /** The rule that these figures break, as a short stable name; empty where they are sound. */
    static String fault(int frequency, double recency, double age) {
        if (frequency < 0) {
            return "frequency-negative";
        }
        if (!(age >= 0 && age < Double.POSITIVE_INFINITY)) {
            return "age-negative-or-unknown";
        }
        if (!(recency >= 0 && recency <= age)) {
            return "recency-outside-age";
        }
        return recency == 0 == (frequency == 0) ? "" : "recency-and-frequency-disagree";
    }
}
