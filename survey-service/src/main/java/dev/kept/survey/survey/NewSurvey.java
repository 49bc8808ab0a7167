// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.survey.design.Design;
import dev.kept.survey.question.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A survey to create; what it asks becomes draft version 1. Title and questions must be given, or a template that has them:
 * {@link NewSurveys} judges that.
 */
@Schema(description = "A survey to create, from its own questions or from a template; they become draft version 1.")
record NewSurvey(
        @Schema(description = "Unique within the tenant; imports name the survey by it.", examples = "airport-2017")
        @NotNull @Pattern(regexp = KEY, message = "must be 1 to 60 lower-case letters, digits or '-', beginning with a letter") String key,

        @Schema(
                description = "Required, but for a survey from a template, which has its own.",
                examples = "How was your visit?")
        @Nullable @Size(min = 1, max = 200) String title,

        @Schema(
                description = "BCP 47 language tag of the texts. From a template: one of its languages; default en.",
                examples = "zh-CN")
        @Nullable @Pattern(regexp = LANGUAGE, message = "must be a language tag such as en or zh-CN") String language,

        @Schema(description = "Required, but for a survey from a template, which has its own.")
        @Nullable @Size(max = 200) List<@NotNull @Valid Question> questions,

        @Nullable @Valid Design design,

        @Schema(
                description =
                        "Key of a template, whose questions and design the draft takes over, in the language given"
                                + " here and with its others as translations.",
                examples = "nps")
        @Nullable @Size(min = 1, max = 60) String template) {

    static final String KEY = "^[a-z][a-z0-9-]{0,59}$";
    static final String LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";
}
