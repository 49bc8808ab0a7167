// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.worth;

import dev.kept.metrics.snapshot.CustomerSnapshot;
import java.time.LocalDate;
import java.util.Set;

/** What one customer has left in a range of days; ten-thousandths of the currency. */
record Worth(String customer, int orders, long revenue, long refunded, long goods, long servicing, long acquisition) {

    /** The types of cost that win customers, as in the acquisition cost of all of them. */
    private static final Set<String> ACQUISITION = Set.of("MARKETING", "SALES", "PROMOTION", "TOOLS");

    private static final Set<String> SERVICING = Set.of("SERVICING");

    /** @param to first day that no longer counts */
    static Worth of(CustomerSnapshot snapshot, LocalDate from, LocalDate to) {
        int first = Math.toIntExact(from.toEpochDay());
        int end = Math.toIntExact(to.toEpochDay());
        long net = snapshot.netRevenue(first, end);
        return new Worth(
                snapshot.customer(),
                snapshot.orders(first, end),
                snapshot.revenue(first, end),
                snapshot.refunded(first, end),
                net - snapshot.margin(first, end),
                snapshot.spent(SERVICING, from, to),
                snapshot.spent(ACQUISITION, from, to));
    }

    long contribution() {
        return revenue - refunded - goods - servicing - acquisition;
    }

    /** Whether anything happened. */
    boolean counts() {
        return orders > 0 || refunded > 0 || servicing > 0 || acquisition > 0;
    }
}
