// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A metric that a tenant defines. */
@Schema(name = "NewCustomMetric", description = "A metric of your own; it is a draft until it is published.")
record NewCustomMetric(
        @Schema(
                description = "Begins with `custom-`, so that no built-in metric will ever have the same.",
                examples = "custom-revenue-per-buyer")
        @NotNull @Size(max = 60) @Pattern(
                regexp = "custom(-[a-z0-9]+)+",
                message = "must begin with custom- and be made of small letters, digits and single hyphens")
        String key,

        @NotNull @Valid CustomDefinition draft) {}
