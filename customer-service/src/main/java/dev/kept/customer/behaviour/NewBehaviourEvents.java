// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A batch of events. */
@Schema(name = "NewBehaviourEvents", description = "A batch of events, within the 64 KiB of a JSON body; import more.")
record NewBehaviourEvents(
        @Schema(description = "At most 1000.") @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid NewBehaviourEvent> events) {}
