// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A survey to create; its questions become draft version 1. */
@Schema(description = "A survey to create; its questions become draft version 1.")
record NewSurvey(
        @Schema(description = "Unique within the tenant; imports name the survey by it.", examples = "airport-2017")
        @NotNull @Pattern(regexp = KEY, message = "must be 1 to 60 lower-case letters, digits or '-', beginning with a letter") String key,

        @Schema(examples = "How was your visit?") @NotBlank @Size(max = 200) String title,

        @Schema(description = "BCP 47 language tag of the texts.", examples = "zh-CN")
        @Nullable @Pattern(regexp = LANGUAGE, message = "must be a language tag such as en or zh-CN") String language,

        @NotNull @Size(max = 200) List<@NotNull @Valid Question> questions,

        @Nullable @Valid Design design) {

    Questionnaire questionnaire() {
        return new Questionnaire(title, language, questions, design == null ? Design.PLAIN : design);
    }

    static final String KEY = "^[a-z][a-z0-9-]{0,59}$";
    static final String LANGUAGE = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$";
}
