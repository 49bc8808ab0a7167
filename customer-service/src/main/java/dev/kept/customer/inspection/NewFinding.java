// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client says about a finding. */
@Schema(name = "NewInspectionFinding", description = "Something that is to be put right. A task for it comes with it.")
record NewFinding(
        @Schema(description = "The code of the item at which it was found.", examples = "greets-by-name")
        @Nullable @Size(min = 1, max = 60) String item,

        @Schema(description = "How bad it is.", examples = "MAJOR") @NotNull FindingSeverity severity,

        @Schema(description = "What is to be put right, in your own words.", examples = "Train the greeting")
        @NotNull @Size(min = 1, max = 500) String text,

        @Schema(description = "Id of the agent who shall see to it.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Size(min = 1, max = 100) String ownerId,

        @Schema(description = "The date in your zone by whose end it is due.", examples = "2026-03-20") @NotNull LocalDate dueOn) {}
