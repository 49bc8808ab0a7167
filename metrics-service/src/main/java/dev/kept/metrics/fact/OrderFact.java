// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;

/**
 * An order in its current state.
 *
 * @param amount what the customer paid, in ten-thousandths of the tenant's currency, zero or more
 * @param cost cost of the goods, same unit; 0 where unknown
 * @param deleted true once the order has been deleted: it then counts for nothing
 */
public record OrderFact(String entity, long version, Instant occurredAt, long amount, long cost, boolean deleted)
        implements Fact {}
