// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.util.Map;

/**
 * The parts of a kind in one group and period.
 *
 * @param parts by name; of {@link TallyKind.Shape#LEVELS} as they stand at the end
 * @param atStart of {@link TallyKind.Shape#LEVELS} as they stand at the start; else empty
 */
public record Tally(Map<String, Totals> parts, Map<String, Totals> atStart) {

    public static final Tally NONE = new Tally(Map.of(), Map.of());

    public Tally {
        parts = Map.copyOf(parts);
        atStart = Map.copyOf(atStart);
    }

    /**
     * A count, and an amount in ten-thousandths of the currency (of changes of stage: days).
     *
     * @param n how many
     * @param amount how much
     */
    public record Totals(long n, long amount) {

        public static final Totals ZERO = new Totals(0, 0);
    }

    /** Zero for a part that did not occur. */
    public Totals part(String name) {
        return parts.getOrDefault(name, Totals.ZERO);
    }

    /** How many of a part. */
    public long n(String name) {
        return part(name).n();
    }

    /** How much of a part. */
    public long amount(String name) {
        return part(name).amount();
    }

    /** Zero for a part that did not stand at the start. */
    public Totals start(String name) {
        return atStart.getOrDefault(name, Totals.ZERO);
    }
}
