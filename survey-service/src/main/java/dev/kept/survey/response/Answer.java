// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.question.Question;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one question: exactly one of score, choice, choices, number, text and missing.
 *
 * @param number decimal text
 * @param text free text; personal data
 * @param missing a missing code of the question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An answer to one question: exactly one of score, choice, choices, number, text and missing.")
record Answer(
        @Schema(description = "The question's key.", examples = "recommend") @NotBlank @Size(max = 60) String question,

        @Schema(description = "NPS, CSAT, CES, RATING: a whole number on the question's scale.", examples = "9")
        @Nullable Integer score,

        @Schema(description = "SINGLE_CHOICE: key of the choice.") @Nullable @Size(max = 60) String choice,

        @Schema(description = "MULTIPLE_CHOICE: keys of the choices.") @Nullable @Size(max = 200) List<@NotNull @Size(max = 60) String> choices,

        @Schema(description = "NUMBER: a decimal, as text or as a number.")
        @Nullable @JsonDeserialize(using = DecimalText.class)
        String number,

        @Schema(description = "TEXT. Personal data: masked without the scope customers:pii.")
        @Nullable @Size(max = Question.LONGEST_TEXT) String text,

        @Schema(description = "A missing code of the question.") @Nullable @Size(max = 60) String missing) {

    /** What stands for a text that the reader may not see. */
    static final String MASK = "***";

    Answer {
        choices = choices == null ? null : Collections.unmodifiableList(new ArrayList<>(choices));
    }

    static Answer ofScore(String question, int score) {
        return new Answer(question, score, null, null, null, null, null);
    }

    static Answer ofChoice(String question, String choice) {
        return new Answer(question, null, choice, null, null, null, null);
    }

    static Answer ofChoices(String question, List<String> choices) {
        return new Answer(question, null, null, choices, null, null, null);
    }

    static Answer ofNumber(String question, String number) {
        return new Answer(question, null, null, null, number, null, null);
    }

    static Answer ofText(String question, String text) {
        return new Answer(question, null, null, null, null, text, null);
    }

    static Answer ofMissing(String question, String code) {
        return new Answer(question, null, null, null, null, null, code);
    }

    /** How many of the six kinds of answer are given; right is one. */
    long given() {
        return Stream.of(score, choice, choices, number, text, missing)
                .filter(Objects::nonNull)
                .count();
    }

    /** What was answered as bare text, to be compared with the missing codes; null for several choices. */
    @Nullable String plain() {
        if (score != null) {
            return score.toString();
        }
        if (choices != null) {
            return choices.size() == 1 ? choices.get(0) : null;
        }
        return Stream.of(choice, number, text)
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    Answer masked() {
        return text == null ? this : ofText(question, MASK);
    }
}
