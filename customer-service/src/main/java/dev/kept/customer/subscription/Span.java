// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which the customer is entitled, for one recurring amount.
 *
 * @param from its first day
 * @param to the first day after it; null while no end is known
 * @param mrr what is paid in a month; zero while paused
 * @param paused whether the subscription pauses
 */
record Span(LocalDate from, @Nullable LocalDate to, BigDecimal mrr, boolean paused) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
}
