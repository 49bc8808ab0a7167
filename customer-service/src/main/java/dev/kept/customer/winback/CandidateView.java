// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.winback;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import dev.kept.customer.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer that may be won back. */
@Schema(name = "WinBackCandidate", description = "A customer that is lost or at risk, and what it was worth.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CandidateView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true) CandidateStanding standing,
        @Schema(required = true) Stage stage,

        @Schema(required = true, description = "Since when, in your zone.", examples = "2026-06-01")
        LocalDate stageSince,

        @Schema(
                required = true,
                description = "Days since the last purchase; without one, since the stage.",
                examples = "120")
        int lapseDays,

        @Schema(description = "When it last bought.", examples = "2026-03-03T10:15:00Z") @Nullable Instant lastOrderAt,

        @Schema(required = true, description = "Orders that were not refunded in full.", examples = "7")
        long orders,

        @Schema(required = true, description = "What it has paid to date, less refunds.")
        Money value,

        @Schema(
                description = "Why it left, by codes, the main one first; absent while unknown.",
                examples = "[\"price\"]")
        @Nullable List<String> churnReasons,

        @Schema(description = "Id of the latest offer to it.", examples = "wbo_01KAMB7Q9V5W0Y3E8H2D4N6R1T") @Nullable String lastOfferId,

        @Schema(description = "What became of that.") @Nullable OfferOutcome lastOutcome) {}
