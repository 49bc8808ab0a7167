// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What other services hear of tiers. */
final class TierEvents {
    /** The tier that a customer is in now; absent for none. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String customerId,
            @Nullable String tier,
            @Nullable String previousTier,
            @Nullable String serviceTier,
            Instant since) {}

    private TierEvents() {}

    static OutboxEvent changed(
            Account account, @Nullable String previous, @Nullable String serviceTier, Instant since) {
        return new OutboxEvent(
                "customer.tier.changed.v1",
                account.customerId(),
                account.id(),
                account.version(),
                since,
                new State(account.customerId(), account.tier(), previous, serviceTier, since));
    }
}
