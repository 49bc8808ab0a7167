// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.design.Condition;
import dev.kept.survey.design.Operator;
import dev.kept.survey.question.DecimalText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a condition holds, given the answers to the questions that were shown and the attributes of the respondent. */
final class Conditions {

    private Conditions() {}

    /** @param answers by what they answer */
    static boolean hold(@Nullable Condition condition, Map<String, Answer> answers, Map<String, String> attributes) {
        if (condition == null) {
            return true;
        }
        if (condition.all() != null) {
            return condition.all().stream().allMatch(part -> hold(part, answers, attributes));
        }
        if (condition.any() != null) {
            return condition.any().stream().anyMatch(part -> hold(part, answers, attributes));
        }
        if (condition.not() != null) {
            return !hold(condition.not(), answers, attributes);
        }
        if (condition.attribute() != null) {
            return compare(condition, attributes.get(condition.attribute()));
        }
        Answer answer = answers.get(Objects.requireNonNullElse(condition.question(), ""));
        return compare(condition, answer == null || !answer.valid() ? null : answer);
    }

    private static boolean compare(Condition condition, @Nullable Answer answer) {
        Operator operator = condition.operator();
        if (operator == null || answer == null) {
            return operator == Operator.UNANSWERED;
        }
        return switch (operator) {
            case ANSWERED -> true;
            case UNANSWERED -> false;
            case AT_LEAST -> distance(answer, condition.value()) >= 0;
            case AT_MOST -> distance(answer, condition.value()) <= 0;
            case ANY_OF -> values(condition).stream().anyMatch(given(answer)::contains);
            case NONE_OF -> values(condition).stream().noneMatch(given(answer)::contains);
            case ALL_OF -> given(answer).containsAll(values(condition));
        };
    }

    private static boolean compare(Condition condition, @Nullable String attribute) {
        Operator operator = condition.operator();
        if (operator == null || attribute == null || attribute.isBlank()) {
            return operator == Operator.UNANSWERED;
        }
        return switch (operator) {
            case ANSWERED -> true;
            case AT_LEAST -> isNumber(attribute) && distance(attribute, condition.value()) >= 0;
            case AT_MOST -> isNumber(attribute) && distance(attribute, condition.value()) <= 0;
            case ANY_OF -> values(condition).contains(attribute);
            case NONE_OF -> !values(condition).contains(attribute);
            case UNANSWERED, ALL_OF -> false;
        };
    }

    private static boolean isNumber(String attribute) {
        return attribute.matches(DecimalText.PATTERN);
    }

    private static int distance(String number, @Nullable String value) {
        return new BigDecimal(number).compareTo(new BigDecimal(Objects.requireNonNullElse(value, "0")));
    }

    /** Below 0 where the answer is below the value, 0 where it is equal. */
    private static int distance(Answer answer, @Nullable String value) {
        String limit = Objects.requireNonNullElse(value, "");
        if (answer.date() != null) {
            return LocalDate.parse(answer.date()).compareTo(LocalDate.parse(limit));
        }
        return distance(Objects.requireNonNull(answer.plain()), limit);
    }

    private static Collection<String> given(Answer answer) {
        if (answer.choices() != null) {
            return Set.copyOf(answer.choices());
        }
        String plain = answer.plain();
        return plain == null ? Set.of() : Set.of(plain);
    }

    private static List<String> values(Condition condition) {
        return Objects.requireNonNullElse(condition.values(), List.of());
    }
}
