// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A customer's points as a client sees them. */
@Schema(name = "PointsBalance", description = "A customer's points: the sum of its ledger.")
record PointsBalanceView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, description = "The sum of the entries until then.", examples = "1250")
        long balance,

        @Schema(required = true, description = "Until when entries count.", examples = "2026-11-21T08:30:00Z")
        Instant asOf,

        @Schema(
                required = true,
                description = "What is left of the points that expire, soonest first; empty for a time in the past.")
        List<Expiring> expiring) {

    /** Points that expire together. */
    @Schema(name = "ExpiringPoints", description = "Points that expire together.")
    record Expiring(
            @Schema(required = true, description = "The last day on which they can be spent.", examples = "2025-03-08")
            LocalDate lastDay,

            @Schema(required = true, examples = "100") long points) {}
}
