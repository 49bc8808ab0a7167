// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.cost;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what costs are summed. */
enum CostGrouping {
    TYPE,
    CHANNEL,
    CAMPAIGN,
    MONTH;

    /** The value of a query parameter. */
    static Optional<CostGrouping> of(String name) {
        return Arrays.stream(values())
                .filter(grouping -> grouping.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
