// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import dev.kept.customer.customer.Stage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stage to be set by hand. */
@Schema(name = "NewStageOverride", description = "A stage to be set by hand for some days.")
record NewStageOverride(
        @NotNull Stage stage,

        @Schema(
                description = "Why. Free text, kept apart from everything that is told.",
                examples = "Key account of the board")
        @NotNull @Size(min = 1, max = 500) String reason,

        @Schema(description = "The first local day on which it holds.", examples = "2024-03-08") @NotNull LocalDate from,

        @Schema(
                description = "The first day on which it holds no more; absent: until further notice.",
                examples = "2024-06-01")
        @Nullable LocalDate until) {}
