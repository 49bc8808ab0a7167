// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Customers to add to a wave that is not launched yet. */
@Schema(name = "NewWaveMembers", description = "Customers to add to a wave that is not launched yet.")
record NewMembers(
        @Schema(examples = "[\"cus_01JD8N6V5T5Z3Q7W2K4M9X0A1B\"]") @Nullable @Size(max = 1000) List<@NotNull @Size(min = 1, max = 64) String> customerIds,

        @Schema(examples = "[\"C-17850\"]") @Nullable @Size(max = 1000) List<@NotNull @Size(min = 1, max = 200) String> customerExternalIds) {

    List<String> ids() {
        return Objects.requireNonNullElse(customerIds, List.of());
    }

    List<String> externalIds() {
        return Objects.requireNonNullElse(customerExternalIds, List.of());
    }
}
