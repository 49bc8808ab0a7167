// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.money.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line as it is kept; its numbers are in their normal form, so that equal lines are equal objects. */
record OrderLine(
        String product,
        @Nullable String category,
        BigDecimal quantity,
        BigDecimal amount,
        @Nullable BigDecimal cost) {

    OrderLine {
        quantity = Decimals.normal(quantity);
        amount = Decimals.normal(amount);
        cost = cost == null ? null : Decimals.normal(cost);
    }
}
