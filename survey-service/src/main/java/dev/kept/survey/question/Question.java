// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.question;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One question of a survey version. The annotations here judge its form; {@link QuestionRules} judges at publication
 * whether it can be answered and counted.
 *
 * @param key unique within the survey; also the column of an import
 * @param aspect what is rated (RATING only), for example {@code food}
 * @param required whether a response must hold an answer or a missing code for it
 * @param items what a MATRIX has rated, or the fields of a CONTACT
 * @param min lowest value of a NUMBER, decimal text; earliest DATE, ISO 8601
 * @param max highest value of a NUMBER, decimal text; latest DATE, ISO 8601
 * @param maxLength longest TEXT in characters
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "One question of a survey version.")
public record Question(
        @Schema(description = "Unique within the survey; also the column of an import.", examples = "recommend")
        @NotNull @Pattern(regexp = KEY, message = "must be 1 to 60 letters, digits, '.', '_' or '-', beginning with a letter") String key,

        @NotNull QuestionType type,

        @Schema(examples = "How likely are you to recommend us?") @NotBlank @Size(max = 1000) String text,

        @Schema(description = "What is rated; RATING only.", examples = "food") @Nullable @Size(min = 1, max = 60) String aspect,

        @Schema(description = "Whether a response must hold an answer or a missing code for it. Default: false.")
        @Nullable Boolean required,

        @Schema(description = "NPS (always 0–10), CSAT, CES, RATING and MATRIX.") @Nullable @Valid Scale scale,

        @Schema(description = "SINGLE_CHOICE, MULTIPLE_CHOICE and RANKING.") @Size(max = 200) List<@NotNull @Valid Choice> choices,

        @Schema(
                description =
                        "MATRIX: what is rated, each answered as question `key.item`. CONTACT: the fields asked for, with key name, email or phone.")
        @Size(max = 100) List<@NotNull @Valid Item> items,

        @Size(max = 20) List<@NotNull @Valid MissingCode> missingCodes,

        @Schema(description = "Lowest value of a NUMBER, as a decimal; earliest DATE.", examples = "0")
        @Nullable @JsonDeserialize(using = DecimalText.class)
        @Pattern(regexp = LIMIT, message = LIMIT_IS) String min,

        @Schema(description = "Highest value of a NUMBER, as a decimal; latest DATE.", examples = "100")
        @Nullable @JsonDeserialize(using = DecimalText.class)
        @Pattern(regexp = LIMIT, message = LIMIT_IS) String max,

        @Schema(description = "Longest TEXT in characters. Default: 5000.") @Nullable @Min(1) @Max(LONGEST_TEXT) Integer maxLength) {

    /** The longest text that any answer may have, in characters. */
    public static final int LONGEST_TEXT = 5000;

    /** The longest key under which something can be answered: a question's, a point and an item's. */
    public static final int LONGEST_ANSWER_KEY = 121;

    static final String KEY = "^[A-Za-z][A-Za-z0-9._-]{0,59}$";

    private static final String LIMIT = "^(-?[0-9]{1,18}(\\.[0-9]{1,10})?|[0-9]{4}-[0-9]{2}-[0-9]{2})$";
    private static final String LIMIT_IS = "must be a decimal, or for a DATE a date such as 2026-05-13";

    public Question {
        choices = choices == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(choices));
        items = items == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(items));
        missingCodes = missingCodes == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(missingCodes));
    }

    /** Whether a response must say something about it, be it only that there is no answer. */
    public boolean mustBeAnswered() {
        return Boolean.TRUE.equals(required);
    }

    public Optional<MissingCode> missingCode(String code) {
        return missingCodes.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** The code that an empty cell of an import stands for, where the question declares one. */
    public Optional<MissingCode> blank() {
        return missingCodes.stream()
                .filter(known -> known.reason() == MissingReason.BLANK)
                .findFirst();
    }

    public boolean offers(String choice) {
        return choices.stream().anyMatch(known -> known.key().equals(choice));
    }

    /** This question with everything said that was left to a default: what is frozen at publication. */
    public Question prepared() {
        Scale known = scale;
        if (type == QuestionType.NPS) {
            known = scale == null ? Scale.NPS : Scale.NPS.labelled(scale.minLabel(), scale.maxLabel());
        } else if (known != null) {
            known = known.prepared(type);
        }
        Integer longest = type == QuestionType.TEXT && maxLength == null ? Integer.valueOf(LONGEST_TEXT) : maxLength;
        return new Question(
                key, type, text, aspect, mustBeAnswered(), known, choices, items, missingCodes, min, max, longest);
    }

    /** This question in other words, or with its choices and items in another order. */
    public Question shown(String words, @Nullable Scale labelled, List<Choice> choices, List<Item> items) {
        return new Question(
                key, type, words, aspect, required, labelled, choices, items, missingCodes, min, max, maxLength);
    }

    /**
     * What is answered for itself: the items of a MATRIX, each as a RATING with the key {@code question.item}; any other
     * question is its only part.
     */
    public List<Question> parts() {
        return type == QuestionType.MATRIX ? items.stream().map(this::part).toList() : List.of(this);
    }

    /** The parts of all these questions, in their order. */
    public static List<Question> parts(List<Question> questions) {
        return questions.stream().flatMap(question -> question.parts().stream()).toList();
    }

    private Question part(Item item) {
        String rated = item.aspect() == null ? item.key() : item.aspect();
        return new Question(
                key + "." + item.key(),
                QuestionType.RATING,
                item.text(),
                rated,
                required,
                scale,
                List.of(),
                List.of(),
                missingCodes,
                null,
                null,
                null);
    }

    /** The columns of an import that answer it: {@code key}, or {@code key.item} for each item. */
    public List<String> columns() {
        return type.hasItems()
                ? items.stream().map(item -> key + "." + item.key()).toList()
                : List.of(key);
    }
}
