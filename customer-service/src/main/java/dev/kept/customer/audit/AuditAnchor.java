// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place of the chain as somebody saw it before. Kept elsewhere, it shows later that nothing up to it was cut off or
 * written anew.
 *
 * @param sequence the place
 * @param hash the hash there
 */
@Schema(description = "A place of the chain as it was seen before.")
record AuditAnchor(
        @Schema(examples = "42") @NotNull @Positive Long sequence,

        @Schema(
                description = "64 hexadecimal digits.",
                examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String hash) {}
