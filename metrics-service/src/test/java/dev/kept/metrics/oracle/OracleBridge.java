// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.oracle;

import dev.kept.metrics.cell.Period;

/** What one customer adds to the bridge from the revenue of the previous period to that of this one. */
final class OracleBridge {

    private OracleBridge() {}

    /** In the order of the members of {@link dev.kept.metrics.cell.RevenueBridge}. */
    static long[] of(OracleCustomer customer, Period period) {
        long before = customer.revenue(OracleMembership.previous(period));
        long now = customer.revenue(period);
        if (before > 0 && now == 0) {
            return new long[] {before, 1, 0, 0, 0, before, 1, 0, 0};
        }
        if (before > 0) {
            return new long[] {
                before, 1, Math.min(before, now), Math.max(now - before, 0), Math.max(before - now, 0), 0, 0, 0, 0
            };
        }
        boolean first = customer.firstOrder()
                .map(day -> OracleCustomer.within(day, period))
                .orElse(false);
        return new long[] {0, 0, 0, 0, 0, 0, 0, first ? now : 0, first ? 0 : now};
    }
}
