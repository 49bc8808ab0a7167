// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import dev.kept.customer.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as a client may see it. */
@Schema(name = "WinBackOffer", description = "Something that was offered to a customer so that it comes back.")
@JsonInclude(JsonInclude.Include.NON_NULL)
final class WinBackOfferView {

    @Schema(required = true, examples = "wbo_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String id;

    @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final String customerId;

    @Schema(required = true)
    public final OfferKind kind;

    @Schema(description = "Id of its campaign.", examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String campaignId;

    @Schema(description = "Id of the coupon that was offered.", examples = "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String couponId;

    @Schema(description = "Id of the agent who offered it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String agentId;

    @Schema(required = true, examples = "2026-03-12T14:00:00Z")
    public final Instant offeredAt;

    @Schema(required = true, examples = "90")
    public final int windowDays;

    @Schema(required = true, description = "The first instant behind its window.", examples = "2026-06-10T14:00:00Z")
    public final Instant expiresAt;

    @Schema(description = "What it costs you if it is taken.")
    public final @Nullable Money cost;

    @Schema(description = "Left out without the scope customers:pii.", examples = "Asked for a better price")
    public final @Nullable String note;

    @Schema(description = "The customer's stage when it was offered; absent for one that was not known then.")
    public final @Nullable Stage stage;

    @Schema(required = true, description = "What became of it. WON_BACK and EXPIRED come by themselves.")
    public final OfferOutcome outcome;

    @Schema(description = "When that was.", examples = "2026-03-20T09:00:00Z")
    public final @Nullable Instant settledAt;

    @Schema(description = "Id of the order that won the customer back.", examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String orderId;

    @Schema(description = "Id of the subscription that did.", examples = "sub_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
    public final @Nullable String subscriptionId;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant createdAt;

    @Schema(required = true, examples = "2026-11-21T08:30:00Z")
    public final Instant updatedAt;

    private WinBackOfferView(WinBackOffer offer, boolean masked) {
        OfferContent content = offer.content();
        this.id = offer.id();
        this.customerId = offer.customerId();
        this.kind = content.kind();
        this.campaignId = content.campaignId();
        this.couponId = content.couponId();
        this.agentId = content.agentId();
        this.offeredAt = content.offeredAt();
        this.windowDays = NewWinBackOffer.days(content);
        this.expiresAt = content.expiresAt();
        this.cost = content.money();
        this.note = masked ? null : content.note();
        this.stage = offer.stage();
        this.outcome = offer.outcome();
        this.settledAt = offer.settledAt();
        this.orderId = offer.orderId();
        this.subscriptionId = offer.subscriptionId();
        this.createdAt = offer.createdAt();
        this.updatedAt = offer.updatedAt();
    }

    static WinBackOfferView of(WinBackOffer offer, boolean masked) {
        return new WinBackOfferView(offer, masked);
    }
}
