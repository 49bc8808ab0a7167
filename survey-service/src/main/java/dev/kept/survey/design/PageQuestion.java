// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A question at its place on a page.
 *
 * @param question its key
 * @param showIf compares questions of earlier pages; null: always
 * @param randomOrder whether its choices or items come in another order for each respondent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyPageQuestion", description = "A question at its place on a page.")
public record PageQuestion(
        @Schema(examples = "recommend") @NotBlank @Size(max = 60) String question,

        @Schema(description = "On answers of earlier pages. Default: always shown.")
        @Nullable @Valid @JsonDeserialize(using = ConditionReader.class)
        Condition showIf,

        @Schema(
                description =
                        "Whether its choices or items come in another order for each respondent; choices with keepLast stay last."
                                + " Default: false.")
        @Nullable Boolean randomOrder) {

    public boolean inRandomOrder() {
        return Boolean.TRUE.equals(randomOrder);
    }
}
