// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where to go after a page, if a condition holds. Exactly one of toPage and end.
 *
 * @param when may compare questions of the page itself and of earlier ones; null: always
 * @param toPage key of a later page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SurveyJump",
        description =
                "Where to go after a page if a condition holds: to a later page, or to the end. The first that holds counts.")
public record Jump(
        @Schema(description = "May compare questions of this page and of earlier ones. Default: always.")
        @Nullable @Valid @JsonDeserialize(using = ConditionReader.class)
        Condition when,

        @Schema(description = "Key of a later page.", examples = "thanks") @Nullable @Size(min = 1, max = 60) String toPage,

        @Nullable End end) {}
