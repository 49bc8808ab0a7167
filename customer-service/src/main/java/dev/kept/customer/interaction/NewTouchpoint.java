// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import dev.kept.customer.label.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client says about a touchpoint. */
@Schema(name = "NewTouchpoint", description = "A station of the customer's journey at which contacts take place.")
record NewTouchpoint(
        @Schema(description = "Name for people.") @NotNull @Valid Label label) {}
