// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

/**
 * Distinct buyers in a period (customers with a qualifying purchase in it), by the dimensions in force on the day of
 * their last qualifying purchase in the period. "Previous" is the period of the same grain just before.
 *
 * @param active buyers in the period
 * @param fresh of those, first-ever qualifying purchase in the period
 * @param retained of those, also buyers in the previous period
 * @param previous buyers in the previous period, by their dimensions there
 * @param previousRetained of those, also buyers in this period; equals {@code retained} for an ungrouped slice
 * @param repeatOrders of the active, at least two qualifying orders in the period
 * @param repeatDays of the active, qualifying orders on at least two local days in the period
 */
public record ActivityCounts(
        long active,
        long fresh,
        long retained,
        long previous,
        long previousRetained,
        long repeatOrders,
        long repeatDays) {

    public static final ActivityCounts ZERO = new ActivityCounts(0, 0, 0, 0, 0, 0, 0);

    /** Active, neither new nor retained. */
    public long returned() {
        return active - fresh - retained;
    }

    /** Active before, not now. */
    public long lost() {
        return previous - previousRetained;
    }
}
