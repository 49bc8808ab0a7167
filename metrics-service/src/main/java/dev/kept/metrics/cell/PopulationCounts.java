// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import org.jspecify.annotations.Nullable;

/**
 * Distinct customers by presence at the two edges S (start) and E (end) of a period.
 *
 * <p>The end of a presence is known only up to the start of the day after the horizon; whoever was present then is taken
 * to be present at every later edge. The dimensions "at an edge" are those of the local day that begins there.
 *
 * <p>Dimensions: {@code start} and {@code kept} by those in force at S; {@code end}, {@code newAtEnd} and
 * {@code newFirstEver} by those at E (for the still open period: the latest known); {@code acquired} and
 * {@code acquiredLost} by those on the day of the first purchase, {@code returnedLost} by those on the day of the last
 * purchase in the period. For an ungrouped slice {@code end = kept + newAtEnd} and {@code start = kept + lost} hold
 * exactly; in a group customers may also have moved in or out.
 *
 * @param start |S|
 * @param end |E|
 * @param kept |S and E|
 * @param newAtEnd |E without S|
 * @param newFirstEver of those, customers first acquired in the period; the rest are won back
 * @param acquired customers first acquired in the period, whether or not present at its end
 * @param acquiredLost of those, not present at the end
 * @param returnedLost customers known before the period, not in S, who bought in it and are not in E; null where it is
 *     not available for this period (every grain but {@link Grain#WINDOW} has it)
 */
public record PopulationCounts(
        long start,
        long end,
        long kept,
        long newAtEnd,
        long newFirstEver,
        long acquired,
        long acquiredLost,
        @Nullable Long returnedLost) {

    public static final PopulationCounts ZERO = new PopulationCounts(0, 0, 0, 0, 0, 0, 0, 0L);

    /** |S without E|. */
    public long lost() {
        return start - kept;
    }
}
