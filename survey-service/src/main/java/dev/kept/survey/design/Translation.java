// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * All texts of a version in another language than its own.
 *
 * @param pages titles by the page's key
 * @param questions by the question's key
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "SurveyTranslation",
        description = "All texts of a survey version in another language; pages and questions by their keys.")
public record Translation(
        @Nullable @Size(min = 1, max = 200) String title,
        @Nullable @Size(min = 1, max = Design.LONGEST_TEXT) String intro,
        @Nullable @Size(min = 1, max = Design.LONGEST_TEXT) String thanks,
        @Nullable @Size(min = 1, max = Design.LONGEST_TEXT) String screenedOut,
        @Size(max = 100) Map<String, @NotBlank @Size(max = 200) String> pages,
        @Size(max = 200) Map<String, @NotNull @Valid QuestionTranslation> questions) {

    public Translation {
        pages = pages == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(pages));
        questions = questions == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(questions));
    }

    /** The words of a question; nothing where it has none. */
    public QuestionTranslation of(String question) {
        return questions.getOrDefault(question, QuestionTranslation.NONE);
    }
}
