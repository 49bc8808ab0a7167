// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import dev.kept.customer.money.Decimals;
import dev.kept.customer.plan.TermLength;
import java.math.BigDecimal;

/**
 * What is paid for each term.
 *
 * @param plan key of the plan
 * @param amount of one unit for a term
 * @param quantity units
 * @param term length of a term
 */
record Recurring(String plan, BigDecimal amount, int quantity, String term) {

    Recurring {
        amount = Decimals.normal(amount);
    }

    /** What a whole term costs. */
    BigDecimal total() {
        return Decimals.normal(amount.multiply(BigDecimal.valueOf(quantity)));
    }

    /** What that comes to in a month. */
    BigDecimal monthly() {
        return TermLength.monthly(total(), term);
    }
}
