// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How an answer was taken down, by phone or face to face. Never in an event.
 *
 * @param interviewer who asked: an id or a code of yours, no name
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Interview", description = "How an answer was taken down, by phone or face to face.")
public record Interview(
        @Schema(description = "Who asked: an id or a code of yours, no name.", examples = "A-17")
        @NotBlank @Size(max = 100) String interviewer,

        @Schema(examples = "Shanghai, Nanjing Road") @Nullable @Size(min = 1, max = 200) String place) {}
