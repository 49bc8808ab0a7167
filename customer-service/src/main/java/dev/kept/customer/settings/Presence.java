// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The rule that says when a customer counts as present.
 *
 * @param rule the kind of rule
 * @param days for INACTIVITY: days after a purchase during which its customer is present
 */
@Schema(name = "Presence", description = "When a customer counts as present.")
public record Presence(
        @Schema(description = "INACTIVITY: present for so many days after each purchase.") @NotNull PresenceRule rule,

        @Schema(description = "Days without a purchase after which a customer is lost.", examples = "90")
        @NotNull @Min(1) @Max(3650) Integer days) {}
