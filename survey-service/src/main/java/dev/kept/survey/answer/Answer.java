// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.question.Question;
import jakarta.validation.Valid;
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
 * An answer to one question: exactly one of score, choice, choices, number, text, date, contact and missing.
 *
 * @param number decimal text
 * @param choices of several choices, or of a ranking, the best first
 * @param text free text; personal data
 * @param date ISO 8601
 * @param contact personal data
 * @param missing a missing code of the question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "An answer to one question: exactly one of score, choice, choices, number, text, date, contact and missing.")
public record Answer(
        @Schema(
                description = "The question's key; for an item of a MATRIX the question's key, a point and the item's.",
                examples = "recommend")
        @NotBlank @Size(max = Question.LONGEST_ANSWER_KEY) String question,

        @Schema(description = "NPS, CSAT, CES, RATING: a whole number on the question's scale.", examples = "9")
        @Nullable Integer score,

        @Schema(description = "SINGLE_CHOICE: key of the choice.") @Nullable @Size(max = 60) String choice,

        @Schema(description = "MULTIPLE_CHOICE: keys of the choices. RANKING: all of them, the best first.")
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 60) String> choices,

        @Schema(description = "NUMBER: a decimal, as text or as a number.")
        @Nullable @JsonDeserialize(using = DecimalText.class)
        String number,

        @Schema(description = "TEXT. Personal data: masked without the scope customers:pii.")
        @Nullable @Size(max = Question.LONGEST_TEXT) String text,

        @Schema(description = "DATE: a calendar date, ISO 8601.", examples = "2026-05-13") @Nullable @Size(max = 60) String date,

        @Schema(description = "CONTACT. Personal data: masked without the scope customers:pii.") @Nullable @Valid Contact contact,

        @Schema(description = "A missing code of the question.") @Nullable @Size(max = 60) String missing) {

    /** What stands for a text that the reader may not see. */
    public static final String MASK = "***";

    public Answer {
        choices = choices == null ? null : Collections.unmodifiableList(new ArrayList<>(choices));
    }

    public static Answer ofScore(String question, int score) {
        return new Answer(question, score, null, null, null, null, null, null, null);
    }

    public static Answer ofChoice(String question, String choice) {
        return new Answer(question, null, choice, null, null, null, null, null, null);
    }

    public static Answer ofChoices(String question, List<String> choices) {
        return new Answer(question, null, null, choices, null, null, null, null, null);
    }

    public static Answer ofNumber(String question, String number) {
        return new Answer(question, null, null, null, number, null, null, null, null);
    }

    public static Answer ofText(String question, String text) {
        return new Answer(question, null, null, null, null, text, null, null, null);
    }

    public static Answer ofDate(String question, String date) {
        return new Answer(question, null, null, null, null, null, date, null, null);
    }

    public static Answer ofContact(String question, Contact contact) {
        return new Answer(question, null, null, null, null, null, null, contact, null);
    }

    public static Answer ofMissing(String question, String code) {
        return new Answer(question, null, null, null, null, null, null, null, code);
    }

    /** How many of the kinds of answer are given; right is one. */
    public long given() {
        return Stream.of(score, choice, choices, number, text, date, contact, missing)
                .filter(Objects::nonNull)
                .count();
    }

    /** What was answered as bare text, to be compared with the missing codes; null for several choices. */
    public @Nullable String plain() {
        if (score != null) {
            return score.toString();
        }
        if (choices != null) {
            return choices.size() == 1 ? choices.get(0) : null;
        }
        return Stream.of(choice, number, text, date)
                .filter(Objects::nonNull)
                .findFirst()
                .map(String::strip)
                .orElse(null);
    }

    /** Whether a person may be known by it. */
    public boolean personal() {
        return text != null || contact != null;
    }

    /** Whether it is a valid answer, and not only a code for the lack of one. */
    public boolean valid() {
        return missing == null;
    }

    public Answer masked() {
        if (contact != null) {
            return ofContact(question, contact.masked());
        }
        return text == null ? this : ofText(question, MASK);
    }
}
