// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription as a client sees it. */
@Schema(name = "Subscription", description = "What a customer has subscribed to. Days are those of the tenant's zone.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SubscriptionView(
        @Schema(required = true, examples = "sub_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(description = "The subscription's id in your own system.", examples = "S-1001") @Nullable String externalId,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "First day.", examples = "2024-03-01")
        LocalDate startsOn,

        @Schema(description = "The first day without entitlement, once it is known.", examples = "2024-06-01") @Nullable LocalDate endedOn,

        @Schema(required = true, description = "Days of grace.", examples = "7")
        int graceDays,

        @Schema(required = true, description = "How it stands on the day that was asked for.")
        StandingView standing,

        @Schema(required = true, description = "What happened since it started.")
        List<NewChange> changes,

        @Schema(required = true, description = "Its terms; the last one is not renewed.")
        List<TermView> terms,

        @Schema(required = true, description = "When the customer is entitled.")
        List<SpanView> spans,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant updatedAt) {

    static SubscriptionView of(Subscription subscription, LocalDate asOf, LocalDate today) {
        SubscriptionContent content = subscription.content();
        Contract contract = subscription.contract();
        String currency = content.currency();
        return new SubscriptionView(
                subscription.id(),
                content.externalId(),
                subscription.customerId(),
                content.startedOn(),
                subscription.endedOn(),
                content.graceDays(),
                StandingView.of(contract, asOf, today, currency),
                content.changes().stream()
                        .map(change -> NewChange.of(change, currency))
                        .toList(),
                TermView.of(contract, today, currency),
                SpanView.of(contract, today, currency),
                subscription.createdAt(),
                subscription.updatedAt());
    }
}
