// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Condition;
import dev.kept.survey.design.Operator;
import dev.kept.survey.question.Question;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges conditions: what they compare was asked before, and can be compared so. */
final class ConditionRules {

    private final Places places;
    private final AttributeRules attributes;
    private final ComparisonRules comparisons;
    private final Faults faults;

    ConditionRules(Places places, AttributeRules attributes, Faults faults) {
        this.places = places;
        this.attributes = attributes;
        this.comparisons = new ComparisonRules(faults);
        this.faults = faults;
    }

    /** @param known index of the last page whose answers are known where the condition stands */
    void judge(@Nullable Condition condition, String at, int known) {
        if (condition != null) {
            judgeForm(condition, at, known);
        }
    }

    private void judgeForm(Condition condition, String at, int known) {
        Object compared = condition.question() == null ? condition.attribute() : condition.question();
        long forms = Stream.of(
                        condition.all(), condition.any(), condition.not(), condition.question(), condition.attribute())
                .filter(Objects::nonNull)
                .count();
        boolean compares = condition.operator() != null || condition.value() != null || condition.values() != null;
        if (forms != 1 || (compares && compared == null)) {
            faults.add(at, "condition-one-form");
            return;
        }
        judgeParts(condition.all(), at + "/all", known);
        judgeParts(condition.any(), at + "/any", known);
        if (condition.not() != null) {
            judgeForm(condition.not(), at + "/not", known);
        }
        if (condition.attribute() != null) {
            attributes.judge(condition, condition.attribute(), at);
        }
        if (condition.question() != null) {
            judgeComparison(condition, condition.question(), at, known);
        }
    }

    private void judgeParts(@Nullable List<Condition> parts, String at, int known) {
        for (int i = 0; parts != null && i < parts.size(); i++) {
            judgeForm(parts.get(i), at + "/" + i, known);
        }
    }

    private void judgeComparison(Condition condition, String key, String at, int known) {
        Question question = places.find(key).orElse(null);
        Operator operator = condition.operator();
        if (question == null) {
            faults.add(at + "/question", "condition-question-unknown", key);
        } else if (!places.answeredBy(key, known)) {
            faults.add(at + "/question", "condition-forward", key);
        } else if (operator == null) {
            faults.add(at, "condition-operator-required", key);
        } else {
            comparisons.judge(condition, operator, question, at);
        }
    }
}
