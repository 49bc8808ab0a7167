// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An erasure that is asked for.
 *
 * @param reason why
 * @param requestedOn the day on which it was asked for, from which the time that the law gives is counted
 */
@Schema(description = "An erasure that is asked for.")
record NewErasure(
        @Schema(description = "Why.") @NotNull ErasureReason reason,

        @Schema(
                description = "The day on which it was asked for, from which the time that the law gives is counted.",
                examples = "2026-11-20")
        @NotNull LocalDate requestedOn) {}
