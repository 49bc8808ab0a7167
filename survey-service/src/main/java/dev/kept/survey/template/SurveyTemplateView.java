// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.design.Design;
import dev.kept.survey.question.Question;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A template as the API shows it.
 *
 * @param language of the texts of questions and design; lists leave all three out
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SurveyTemplate",
        description = "A survey that is ready to be used; lists leave questions and design out.")
record SurveyTemplateView(
        @Schema(examples = "nps", required = true) String key,

        @Schema(description = "By language tag.", required = true)
        Map<String, String> title,

        @Schema(description = "What it is for, by language tag.", required = true)
        Map<String, String> purpose,

        @Schema(description = "In which it can be used.", required = true)
        List<String> languages,

        @Schema(description = "Language of the texts of questions and design.", examples = "en") @Nullable String language,

        @Nullable List<Question> questions,
        @Nullable Design design) {

    static SurveyTemplateView of(SurveyTemplate template) {
        var says = template.questionnaire();
        return new SurveyTemplateView(
                template.key(),
                template.titles(),
                template.purpose(),
                says.languages(),
                says.language(),
                says.questions(),
                says.design());
    }

    static SurveyTemplateView withoutQuestions(SurveyTemplate template) {
        return new SurveyTemplateView(
                template.key(),
                template.titles(),
                template.purpose(),
                template.questionnaire().languages(),
                null,
                null,
                null);
    }
}
