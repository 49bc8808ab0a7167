// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a copy of a survey is called. */
@Schema(name = "NewSurveyCopy", description = "What the copy is called.")
record SurveyCopy(
        @Schema(description = "Unique within the tenant.", examples = "airport-2018")
        @NotNull @Pattern(
                regexp = NewSurvey.KEY,
                message = "must be 1 to 60 lower-case letters, digits or '-', beginning with a letter")
        String key,

        @Schema(description = "Default: that of the original.", examples = "How was your flight?")
        @Nullable @Size(min = 1, max = 200) String title) {}
