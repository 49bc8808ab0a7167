// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.order;

import dev.kept.customer.money.Decimals;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line as it is kept, with where its product belonged when the order was recorded; its numbers are in their normal form, so that equal lines are equal objects. */
record OrderLine(
        String product,
        @Nullable String category,
        @Nullable String productLine,
        BigDecimal quantity,
        BigDecimal amount,
        @Nullable BigDecimal cost) {

    OrderLine {
        quantity = Decimals.normal(quantity);
        amount = Decimals.normal(amount);
        cost = cost == null ? null : Decimals.normal(cost);
    }

    /** The same line; where it does not say itself where its product belongs, it takes that from here. */
    OrderLine orFiledUnder(@Nullable String otherCategory, @Nullable String otherProductLine) {
        return new OrderLine(
                product,
                category == null ? otherCategory : category,
                productLine == null ? otherProductLine : productLine,
                quantity,
                amount,
                cost);
    }
}
