// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A coupon that was granted to a customer.
 *
 * @param occurredAt when it was granted
 * @param redeemedAt when it was used; null while it is not
 */
public record CouponFact(
        String entity,
        long version,
        Instant occurredAt,
        @Nullable Instant redeemedAt,
        boolean deleted) implements RecordFact {}
