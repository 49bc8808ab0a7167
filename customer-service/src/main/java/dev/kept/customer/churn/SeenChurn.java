// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.churn;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A churn that follows from what is known of a customer.
 *
 * @param on the first day without the customer
 * @param since a record from this day on is of the same churn
 * @param reason code, where the facts say one
 */
record SeenChurn(LocalDate on, LocalDate since, @Nullable String reason) {

    /** Whether a record of that day is of this churn. */
    boolean covers(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(on);
    }
}
