// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.merge;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which customers are the same one, each named by our id or the client's. */
@Schema(name = "NewCustomerMerge", description = "Which customers are the same one.")
record NewCustomerMerge(
        @Schema(description = "The one that stays.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String survivorId,

        @Schema(description = "The one that stays, by your own id.", examples = "C-17850")
        @Nullable @Size(min = 1, max = 100) String survivorExternalId,

        @Schema(description = "The one that goes into it.", examples = "cus_01KAMB7Q9V5W0Y3E8H2D4N6R2T")
        @Nullable @Size(min = 1, max = 100) String mergedId,

        @Schema(description = "The one that goes into it, by your own id.", examples = "W-311")
        @Nullable @Size(min = 1, max = 100) String mergedExternalId,

        @Schema(description = "Why they are the same one; shown to holders of the scope customers:pii.")
        @Nullable @Size(min = 1, max = 300) String reason) {}
