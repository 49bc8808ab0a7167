// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import static java.time.temporal.ChronoUnit.MICROS;

import dev.kept.customer.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about an offer. */
@Schema(name = "NewWinBackOffer", description = "Something that is offered to a customer so that it comes back.")
record NewWinBackOffer(
        @Schema(description = "Id of the customer; fixed.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "What is offered.", examples = "COUPON") @NotNull OfferKind kind,

        @Schema(description = "Id of the campaign that it belongs to.", examples = "cpg_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String campaignId,

        @Schema(
                description = "Id of the coupon that was offered; granting it is a request of its own.",
                examples = "cpn_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String couponId,

        @Schema(description = "Id of the agent who offered it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String agentId,

        @Schema(description = "When: not in the future; now where it is left out.", examples = "2026-03-12T14:00:00Z")
        @Nullable @PastOrPresent Instant offeredAt,

        @Schema(
                description = "A purchase within so many times 24 hours of the offer wins the customer back; 90 where"
                        + " it is left out.",
                examples = "90")
        @Nullable @Min(1) @Max(730) Integer windowDays,

        @Schema(description = "What it costs you if it is taken.") @Nullable @Valid Money cost,

        @Schema(description = "In your own words.", examples = "Asked for a better price")
        @Nullable @Size(min = 1, max = 2000) String note) {

    private static final int USUAL_DAYS = 90;

    static NewWinBackOffer of(WinBackOffer offer) {
        OfferContent content = offer.content();
        return new NewWinBackOffer(
                offer.customerId(),
                null,
                content.kind(),
                content.campaignId(),
                content.couponId(),
                content.agentId(),
                content.offeredAt(),
                days(content),
                content.money(),
                content.note());
    }

    static int days(OfferContent content) {
        return (int) Duration.between(content.offeredAt(), content.expiresAt()).toDays();
    }

    /** What is kept of it. */
    OfferContent content(Instant now) {
        Instant at = offeredAt == null ? now : offeredAt.truncatedTo(MICROS);
        return new OfferContent(
                kind,
                campaignId,
                couponId,
                agentId,
                at,
                at.plus(Duration.ofDays(windowDays == null ? USUAL_DAYS : windowDays)),
                cost == null ? null : cost.currency(),
                cost == null ? null : cost.value(),
                note);
    }
}
