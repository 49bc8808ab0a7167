// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.modelling.CustomerGroups;
import org.jspecify.annotations.Nullable;

/**
 * A customer who has bought.
 *
 * @param buys up to the cut
 * @param pastSpend in as many days before the cut as the horizon has
 * @param trial up to the occasion from which the test looks ahead; null where nothing was bought yet, or there is no test
 * @param testPurchases occasions with one in the horizon behind it
 */
record Buyer(
        String id,
        CustomerGroups groups,
        Buys buys,
        double pastSpend,
        @Nullable Buys trial,
        int testPurchases) {}
