// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can change of a model: for anything else there is a new one. */
@Schema(name = "ModelPatch", example = "{\"refitEveryDays\": null}")
record ModelPatch(
        @NotNull @Size(min = 1, max = 200) String name,

        @Schema(description = "null: on request only.") @Min(1) @Max(366) @Nullable Integer refitEveryDays) {

    static ModelPatch of(Model model) {
        return new ModelPatch(model.definition().name(), model.refitDays());
    }
}
