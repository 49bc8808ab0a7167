// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.design;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.ProblemException;
import dev.kept.restkit.problem.StandardProblem;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.question.Question;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A condition on earlier answers and on what is known of the respondent: exactly one of all, any, not, and a comparison of one
 * question or one attribute.
 *
 * <p>Conditions are nested at most five deep.
 *
 * @param question key of a question, for an item of a MATRIX {@code question.item}
 * @param attribute name of an attribute that the design declares; ANSWERED holds where it is known
 * @param value what {@link Operator#AT_LEAST} and {@link Operator#AT_MOST} compare with: decimal text or a date
 * @param values scores, keys of choices, or values of the attribute
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "SurveyCondition",
        description =
                "A condition on earlier answers and attributes: either all, any or not, or question or attribute with"
                        + " operator and value or values.")
public record Condition(
        @Schema(description = "Every one of these holds.") @Nullable @Size(min = 1, max = 20) List<@NotNull @Valid Condition> all,

        @Schema(description = "At least one of these holds.") @Nullable @Size(min = 1, max = 20) List<@NotNull @Valid Condition> any,

        @Schema(description = "This does not hold.") @Nullable @Valid Condition not,

        @Schema(
                description = "A question on an earlier page; for an item of a MATRIX question.item.",
                examples = "recommend")
        @Nullable @Size(min = 1, max = Question.LONGEST_ANSWER_KEY) String question,

        @Schema(
                description = "An attribute that design.attributes declares: of the invitation, or of its customer.",
                examples = "region")
        @Nullable @Size(min = 1, max = 120) String attribute,

        @Nullable Operator operator,

        @Schema(description = "AT_LEAST, AT_MOST: a number or a date.", examples = "6")
        @Nullable @JsonDeserialize(using = DecimalText.class)
        @Size(max = 60) String value,

        @Schema(description = "ANY_OF, NONE_OF, ALL_OF: scores, keys of choices, values of the attribute.")
        @Nullable @Size(min = 1, max = 200) List<@NotNull @Size(max = 60) String> values) {

    static final int DEEPEST = 5;

    public Condition {
        if (deepest(all) >= DEEPEST || deepest(any) >= DEEPEST || (not != null && not.depth() >= DEEPEST)) {
            throw tooDeep();
        }
        all = copy(all);
        any = copy(any);
        values = copy(values);
    }

    static ProblemException tooDeep() {
        return StandardProblem.INVALID_REQUEST.withFaults(
                List.of(Fault.textAt("/design/pages", "condition-too-deep", DEEPEST)));
    }

    private int depth() {
        int below = not == null ? 0 : not.depth();
        return 1 + Math.max(below, Math.max(deepest(all), deepest(any)));
    }

    private static int deepest(@Nullable List<Condition> parts) {
        return parts == null
                ? 0
                : parts.stream().mapToInt(Condition::depth).max().orElse(0);
    }

    private static <T> @Nullable List<T> copy(@Nullable List<T> list) {
        return list == null ? null : Collections.unmodifiableList(new ArrayList<>(list));
    }
}
