// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What other services hear of referrals; their subject is who brought. */
final class ReferralEvents {
    /** The full state of a referral. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String referralId,
            String customerId,
            String referredId,
            Instant madeAt,
            @Nullable Instant convertedAt,
            @Nullable String orderId) {}

    private ReferralEvents() {}

    static OutboxEvent made(Referral referral) {
        return event("customer.referral.made.v1", referral, referral.customerId(), referral.madeAt());
    }

    static OutboxEvent converted(Referral referral) {
        Instant at = referral.convertedAt();
        return event(
                "customer.referral.converted.v1", referral, referral.customerId(), at == null ? referral.madeAt() : at);
    }

    /** The full state after somebody has become somebody else. */
    static OutboxEvent current(Referral referral) {
        return referral.convertedAt() == null ? made(referral) : converted(referral);
    }

    /** Gone from who is no longer the one who brought. */
    static OutboxEvent gone(Referral referral, String from) {
        return event("customer.referral.deleted.v1", referral, from, referral.madeAt());
    }

    private static OutboxEvent event(String type, Referral referral, String customerId, Instant at) {
        State state = new State(
                referral.id(),
                customerId,
                referral.referredId(),
                referral.madeAt(),
                referral.convertedAt(),
                referral.orderId());
        return new OutboxEvent(type, customerId, referral.id(), referral.version(), at, state);
    }
}
