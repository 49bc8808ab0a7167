// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.restkit.problem.Fault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client adds to a customer's points ledger. */
@Schema(name = "NewPointsEntry", description = "One line to add to a customer's points ledger.")
record NewPointsEntry(
        @Schema(
                description =
                        "EARN adds; REDEEM and EXPIRE take; REVERSE takes back one earlier EARN or REDEEM, whole.")
        @NotNull PointsKind kind,

        @Schema(description = "How many, above zero; left out for REVERSE.", examples = "100")
        @Nullable @Min(1) @Max(1_000_000_000) Long points,

        @Schema(description = "Why, in your own words; no personal data.", examples = "welcome gift")
        @Nullable @Size(min = 1, max = 500) String reason,

        @Schema(description = "Id of the order that it is about.", examples = "ord_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String orderId,

        @Schema(description = "For REVERSE: id of the entry to take back.", examples = "pts_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String reversesEntryId,

        @Schema(description = "For EARN: the last day on which they can be spent.", examples = "2025-03-08") @Nullable LocalDate expiresOn,

        @Schema(description = "When; now if left out, at most 24 hours ahead.", examples = "2024-03-08T09:30:00Z")
        @Nullable Instant at) {

    List<Fault> faults(Instant now) {
        List<Fault> faults = new ArrayList<>();
        boolean reverse = kind == PointsKind.REVERSE;
        if (reverse == (points != null)) {
            faults.add(Fault.textAt("/points", reverse ? "points-of-reversal" : "points-missing"));
        }
        if (reverse != (reversesEntryId != null)) {
            faults.add(Fault.textAt("/reversesEntryId", reverse ? "reversed-missing" : "reversed-only-by-reversal"));
        }
        if (expiresOn != null && kind != PointsKind.EARN) {
            faults.add(Fault.textAt("/expiresOn", "expires-only-earned"));
        }
        if (at != null && (at.isBefore(Instant.EPOCH) || at.isAfter(now.plus(Duration.ofHours(24))))) {
            faults.add(Fault.textAt("/at", "time-out-of-range"));
        }
        return faults;
    }
}
