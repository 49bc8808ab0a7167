// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Condition;
import dev.kept.survey.design.Operator;
import dev.kept.survey.question.Choice;
import dev.kept.survey.question.DecimalText;
import dev.kept.survey.question.Question;
import dev.kept.survey.question.QuestionType;
import dev.kept.survey.question.Scale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Judges whether an answer to a question can be compared in this way, and with this. */
final class ComparisonRules {

    private final Faults faults;

    ComparisonRules(Faults faults) {
        this.faults = faults;
    }

    void judge(Condition condition, Operator operator, Question question, String at) {
        if (!fits(operator, question.type())) {
            faults.add(
                    at + "/operator",
                    "condition-operator-unfit",
                    operator,
                    question.type(),
                    Arrays.stream(Operator.values())
                            .filter(known -> fits(known, question.type()))
                            .map(Operator::name)
                            .collect(Collectors.joining(", ")));
            return;
        }
        boolean value = condition.value() != null;
        boolean values = condition.values() != null;
        if (value != operator.takesValue() || values != operator.takesValues()) {
            String takes = operator.takesValue() ? "value" : operator.takesValues() ? "values" : "–";
            faults.add(at, "condition-value-unfit", operator, takes);
            return;
        }
        if (condition.value() != null) {
            judgeValue(question, condition.value(), at + "/value");
        }
        List<String> list = condition.values();
        for (int i = 0; list != null && i < list.size(); i++) {
            judgeValue(question, list.get(i), at + "/values/" + i);
        }
    }

    private static boolean fits(Operator operator, QuestionType type) {
        return switch (operator) {
            case ANSWERED, UNANSWERED -> true;
            case AT_LEAST, AT_MOST -> type.isRating() || type == QuestionType.NUMBER || type == QuestionType.DATE;
            case ANY_OF, NONE_OF -> type.isRating() || type.isChoice();
            case ALL_OF -> type == QuestionType.MULTIPLE_CHOICE;
        };
    }

    private void judgeValue(Question question, String value, String at) {
        switch (question.type()) {
            case NPS, CSAT, CES, RATING -> judgeScore(question, value, at);
            case NUMBER -> {
                if (!value.matches(DecimalText.PATTERN)) {
                    faults.add(at, "condition-value-no-number");
                }
            }
            case DATE -> {
                if (!isDate(value)) {
                    faults.add(at, "condition-value-no-date");
                }
            }
            default -> {
                if (!question.offers(value)) {
                    String offered =
                            question.choices().stream().map(Choice::key).collect(Collectors.joining(", "));
                    faults.add(at, "choice-unknown", question.key(), value, offered);
                }
            }
        }
    }

    private void judgeScore(Question question, String value, String at) {
        // Where the scale itself is at fault, that is said at its own place.
        Scale scale = question.type() == QuestionType.NPS ? question.prepared().scale() : question.scale();
        if (scale != null && !(value.matches("-?[0-9]{1,4}") && scale.holds(Integer.parseInt(value)))) {
            faults.add(at, "condition-value-off-scale", question.key(), scale.min(), scale.max());
        }
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
