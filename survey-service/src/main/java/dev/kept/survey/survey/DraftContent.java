// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.survey;

import dev.kept.survey.design.Design;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.mergepatch.MergePatch;
import dev.kept.survey.question.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All of a draft that can be changed; the target of a merge patch. */
@Schema(name = "SurveyDraftPatch", description = "What changes of the draft; members left out stay as they are.")
record DraftContent(
        @Schema(examples = "How was your visit?") @NotBlank(groups = MergePatch.Whole.class) @Size(max = 200) String title,

        @Schema(examples = "en")
        @Nullable @Pattern(regexp = NewSurvey.LANGUAGE, message = "must be a language tag such as en or zh-CN") String language,

        @Schema(description = "Replaces all questions.") @NotNull(groups = MergePatch.Whole.class) @Size(max = 200) List<@NotNull @Valid Question> questions,

        @Schema(description = "Members left out stay as they are; lists in it are replaced.") @Nullable @Valid Design design) {

    static DraftContent of(SurveyVersion draft) {
        return new DraftContent(draft.title(), draft.language(), draft.questions(), draft.design());
    }

    Questionnaire questionnaire() {
        return new Questionnaire(title, language, questions, design == null ? Design.PLAIN : design);
    }
}
