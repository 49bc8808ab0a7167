// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What people read for a theme. */
@Schema(name = "ThemeLabels", description = "What people read for a theme.")
record ThemeLabels(
        @Schema(required = true, examples = "配送") @NotBlank @Size(max = 100) String zh,

        @Schema(required = true, examples = "Delivery") @NotBlank @Size(max = 100) String en) {}
