// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a referral. */
@Schema(name = "NewReferral", description = "That a customer came through the code of another one.")
record NewReferral(
        @Schema(description = "The code, whatever the case.", examples = "K7MPQ2XW9A") @NotNull @Size(min = 1, max = 40) String code,

        @Schema(description = "Id of the customer who came.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String customerId,

        @Schema(description = "Or the customer's id in your own system.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String customerExternalId,

        @Schema(description = "When; now if left out, at most 24 hours ahead.", examples = "2024-03-08T09:30:00Z")
        @Nullable Instant madeAt) {}
