// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All that a version of a survey says, for another installation or another company. Holds nothing of its life (ids, dates,
 * responses), nor its keys of before, which mean something only beside the versions that had them.
 *
 * @param format always {@code kept-survey}
 * @param formatVersion always 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "SurveyDocument", description = "All that a version of a survey says, to be kept or taken elsewhere.")
record SurveyDocument(
        @Schema(enumeration = "kept-survey")
        @NotNull @Pattern(regexp = SurveyDocument.FORMAT, message = "must be kept-survey") String format,

        @Schema(examples = "1") @NotNull Integer formatVersion,

        @Schema(examples = "airport-2017")
        @NotNull @Pattern(
                regexp = NewSurvey.KEY,
                message = "must be 1 to 60 lower-case letters, digits or '-', beginning with a letter")
        String key,

        @Schema(examples = "How was your visit?") @NotBlank @Size(max = 200) String title,

        @Schema(examples = "en")
        @Nullable @Pattern(regexp = NewSurvey.LANGUAGE, message = "must be a language tag such as en or zh-CN") String language,

        @NotNull @Size(max = 200) List<@NotNull @Valid Question> questions,

        @Nullable @Valid Design design) {

    static final String FORMAT = "kept-survey";
    static final int VERSION = 1;

    static SurveyDocument of(SurveyState state) {
        Design design = state.version().design();
        return new SurveyDocument(
                FORMAT,
                VERSION,
                state.survey().key(),
                state.version().title(),
                state.version().language(),
                state.version().questions(),
                design == null ? null : design.withFormerKeys(Map.of()));
    }

    Questionnaire questionnaire() {
        return new Questionnaire(title, language, questions, design == null ? Design.PLAIN : design);
    }
}
