// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One term: what was paid covers {@code startsOn} to the day before {@code dueOn}, and the next one is due on that day.
 *
 * @param number of the term, from 1
 * @param startsOn its first day
 * @param dueOn the day on which the next term is due
 * @param renewedOn when the next term was agreed to; null if it was not
 * @param amount what the next term costs
 */
record Term(
        int number,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable LocalDate renewedOn,
        BigDecimal amount) {}
