// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How a hook's secret is replaced.
 *
 * @param secret null: a new one
 * @param overlapHours null: 24
 */
@Schema(name = "NewResponseHookSecretRotation", description = "How a hook's secret is replaced.")
record NewHookSecretRotation(
        @Schema(description = "Where the tool says which one it signs with. Default: a new one, shown in the answer.")
        @Nullable @Size(min = 16, max = 200) String secret,

        @Schema(description = "Hours in which the former secret holds as well. Default: 24.", examples = "24")
        @Nullable @Min(0) @Max(168) Integer overlapHours) {

    Duration overlap() {
        return Duration.ofHours(Objects.requireNonNullElse(overlapHours, 24));
    }
}
