// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.customer.customer.Stage;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A change of stage.
 *
 * @param on the first local day of the new stage
 * @param from the stage before; null for the first one
 * @param to the new stage
 * @param wonBack whether a lost customer has come back
 */
@Schema(name = "StageTransition", description = "A change of stage.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StageTransition(
        @Schema(required = true, description = "The first local day of the new stage.", examples = "2024-03-08")
        LocalDate on,

        @Schema(description = "The stage before; absent for the first one.") @Nullable Stage from,

        @Schema(required = true) Stage to,

        @Schema(required = true, description = "Whether a lost customer has come back.")
        boolean wonBack) {}
