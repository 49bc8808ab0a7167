// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry as a client sees it. */
@Schema(name = "PointsEntry", description = "One line of a customer's points ledger; never changed.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PointsEntryView(
        @Schema(required = true, examples = "pts_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String id,

        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true) PointsKind kind,

        @Schema(
                required = true,
                description = "What it adds to the balance; below zero where it takes.",
                examples = "100")
        long points,

        @Schema(required = true, description = "When it happened.", examples = "2024-03-08T09:30:00Z")
        Instant at,

        @Schema(description = "The last day on which they can be spent, or could be.") @Nullable LocalDate expiresOn,

        @Schema(description = "Why; only with customers:pii.") @Nullable String reason,

        @Schema(description = "The order that it is about.") @Nullable String orderId,

        @Schema(description = "The entry that it takes back.") @Nullable String reversesEntryId,

        @Schema(description = "What made it: ORDER, EXPIRY or REFERRAL; absent where somebody wrote it.") @Nullable String source,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant createdAt) {
    static PointsEntryView of(PointsEntry entry, boolean masked) {
        PointsContent content = entry.content();
        return new PointsEntryView(
                entry.id(),
                entry.customerId(),
                content.kind(),
                content.points(),
                content.happenedAt(),
                content.expiresOn(),
                masked ? null : content.reason(),
                content.orderId(),
                content.reversesEntryId(),
                content.source(),
                entry.createdAt());
    }
}
