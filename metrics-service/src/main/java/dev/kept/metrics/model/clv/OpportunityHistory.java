// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

/**
 * A customer who has one opportunity to buy per period, such as a yearly gift or a match day.
 *
 * @param frequency x, opportunities taken
 * @param recency t_x, number of the last one taken; zero exactly where none was
 * @param opportunities n, opportunities so far
 */
public record OpportunityHistory(int frequency, int recency, int opportunities) {

    public OpportunityHistory {
        String fault = fault(frequency, recency, opportunities);
        if (!fault.isEmpty()) {
            throw new IllegalArgumentException(
                    fault + ": frequency " + frequency + ", recency " + recency + ", opportunities " + opportunities);
        }
    }

    /** The rule that these figures break, as a short stable name; empty where they are sound. */
    static String fault(int frequency, int recency, int opportunities) {
        if (frequency < 0) {
            return "frequency-negative";
        }
        if (recency < 0 || recency > opportunities) {
            return "recency-outside-opportunities";
        }
        if (frequency > recency) {
            return "frequency-above-recency";
        }
        return recency == 0 == (frequency == 0) ? "" : "recency-and-frequency-disagree";
    }
}
