// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A customer's tier as a client sees it. */
@Schema(name = "CustomerTier", description = "Which tier a customer is in, and what decides it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TierView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, examples = "2026-11-21T08:30:00Z")
        Instant asOf,

        @Schema(description = "Absent for none.") @Nullable Tier tier,

        @Schema(description = "Since when.", examples = "2024-03-08T09:30:00Z") @Nullable Instant since,

        @Schema(description = "What is measured; absent where there are no tiers.") @Nullable TierBasis basis,

        @Schema(description = "The measure in the window that ends then.", examples = "1250") @Nullable String measure,

        @Schema(description = "The tier above; absent for the highest.") @Nullable Tier next) {}
