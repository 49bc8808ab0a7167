// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.accessexport;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A person's request to see what is held.
 *
 * @param requestedOn the day on which it came
 */
@Schema(description = "A person's request to see what is held.")
record NewAccessExport(
        @Schema(
                description = "The day on which it came, from which the time that the law gives is counted.",
                examples = "2026-11-20")
        @NotNull LocalDate requestedOn) {}
