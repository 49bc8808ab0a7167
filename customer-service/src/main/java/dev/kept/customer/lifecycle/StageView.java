// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The stage of a customer on a day, and why. */
@Schema(name = "CustomerStage", description = "The stage of a customer at the end of a local day, and why.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StageView(
        @Schema(required = true, examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        String customerId,

        @Schema(required = true, examples = "2024-06-30") LocalDate asOf,

        @Schema(required = true) Stage stage,

        @Schema(required = true, description = "The first day of this stage.", examples = "2024-06-06")
        LocalDate since,

        @Schema(required = true) Because because,

        @Schema(required = true, description = "Whether the stage began with a lost customer's return.")
        boolean wonBack,

        @Schema(required = true, description = "Whether it is a real customer by the policy's rule.")
        boolean qualified,

        @Schema(
                required = true,
                description = "The number of the policy that was applied; 0 are the defaults.",
                examples = "2")
        int policy,

        @Schema(description = "The first purchase or contract up to that day.", examples = "2024-03-08") @Nullable LocalDate firstPurchase,

        @Schema(description = "The last purchase up to that day.", examples = "2024-03-08") @Nullable LocalDate lastPurchase) {}
