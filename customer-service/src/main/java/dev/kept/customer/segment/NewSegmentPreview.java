// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.segment;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rule to be tried. */
@Schema(name = "NewSegmentPreview", description = "A rule to be tried.")
record NewSegmentPreview(
        @Schema(description = NewSegment.RULE, examples = "orders(90) >= 2 && !(\"staff\" in tags)")
        @NotNull @Size(min = 1, max = 2000) String rule) {}
