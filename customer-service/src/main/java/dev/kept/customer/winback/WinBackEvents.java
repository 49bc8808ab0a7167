// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import dev.kept.customer.money.Money;
import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other services hear of an offer: its full state at each version, without its note. */
final class WinBackEvents {

    /** The full state of an offer; the stage is the customer's when it was made. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record State(
            String offerId,
            String customerId,
            OfferKind kind,
            @Nullable String campaignId,
            @Nullable String couponId,
            Instant offeredAt,
            Instant expiresAt,
            @Nullable Stage stage,
            OfferOutcome outcome,
            @Nullable Instant settledAt,
            @Nullable String orderId,
            @Nullable Money cost) {}

    private WinBackEvents() {}

    static OutboxEvent offered(WinBackOffer offer) {
        return event("offered", offer, offer.customerId(), offer.version());
    }

    static OutboxEvent changed(WinBackOffer offer) {
        return event("changed", offer, offer.customerId(), offer.version());
    }

    static OutboxEvent deleted(WinBackOffer offer) {
        return event("deleted", offer, offer.customerId(), offer.version() + 1);
    }

    /** It is gone from one customer and is another's. */
    static List<OutboxEvent> moved(WinBackOffer offer, String from, String to) {
        return List.of(event("deleted", offer, from, offer.version()), event("changed", offer, to, offer.version()));
    }

    private static OutboxEvent event(String what, WinBackOffer offer, String subject, long version) {
        OfferContent content = offer.content();
        State state = new State(
                offer.id(),
                subject,
                content.kind(),
                content.campaignId(),
                content.couponId(),
                content.offeredAt(),
                content.expiresAt(),
                offer.stage(),
                offer.outcome(),
                offer.settledAt(),
                offer.orderId(),
                content.money());
        return new OutboxEvent(
                "customer.win-back." + what + ".v1", subject, offer.id(), version, content.offeredAt(), state);
    }
}
