// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.loop;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which scores open a loop. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "NewLoopPolicy", description = "Which scores of a question somebody shall call about, and until when.")
record NewLoopPolicy(
        @Schema(examples = "after-order") @NotNull @Size(min = 1, max = 60) String surveyKey,

        @Schema(examples = "recommend") @NotNull @Size(min = 1, max = 60) String question,

        @Schema(description = "Lowest score that opens a loop, as given.", examples = "0") @NotNull Integer scoreFrom,

        @Schema(description = "Highest one.", examples = "6") @NotNull Integer scoreTo,

        @Schema(description = "Id of the agent whose task it is.", examples = "agt_01KAMB7Q9V5W0Y3E8H2D4N6R1T")
        @Nullable @Pattern(regexp = "^agt_[0-9A-Za-z]{1,60}$", message = "must be an agent's id, which begins with agt_") String agentId,

        @Schema(description = "Days after the answer within which it is due.", examples = "2") @NotNull @Min(1) @Max(90) Integer dueDays,

        @Schema(description = "Default: true.") @Nullable Boolean active) {

    boolean activeOrDefault() {
        return !Boolean.FALSE.equals(active);
    }
}
