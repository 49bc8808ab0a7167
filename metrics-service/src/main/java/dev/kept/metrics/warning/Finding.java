// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import java.util.Map;

/**
 * A cause for a warning. Amounts are ten-thousandths of the currency.
 *
 * @param anchor what it hangs on, for example the day of the last purchase: the same one is told once
 * @param chance how likely this is of a customer who stays; 0 where the cause is no test but a fact
 * @param evidence the numbers, by name
 * @param lastYear net revenue of the last 365 days, zero or more
 * @param valueAtRisk zero before it has been appraised
 */
record Finding(
        String customer,
        Cause cause,
        String anchor,
        double chance,
        Map<String, Object> evidence,
        long lastYear,
        long valueAtRisk) {

    Finding appraised(Map<String, Object> withBasis, long atRisk) {
        return new Finding(customer, cause, anchor, chance, withBasis, lastYear, atRisk);
    }
}
