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

    private static final int DEEPEST = 5;

    private final Places places;
    private final ComparisonRules comparisons;
    private final Faults faults;

    ConditionRules(Places places, Faults faults) {
        this.places = places;
        this.comparisons = new ComparisonRules(faults);
        this.faults = faults;
    }

    /** @param known index of the last page whose answers are known where the condition stands */
    void judge(@Nullable Condition condition, String at, int known) {
        if (condition != null) {
            judge(condition, at, known, 1);
        }
    }

    private void judge(Condition condition, String at, int known, int depth) {
        if (depth > DEEPEST) {
            faults.add(at, "condition-too-deep", DEEPEST);
            return;
        }
        long forms = Stream.of(condition.all(), condition.any(), condition.not(), condition.question())
                .filter(Objects::nonNull)
                .count();
        boolean compares = condition.operator() != null || condition.value() != null || condition.values() != null;
        if (forms != 1 || (compares && condition.question() == null)) {
            faults.add(at, "condition-one-form");
            return;
        }
        judgeParts(condition.all(), at + "/all", known, depth);
        judgeParts(condition.any(), at + "/any", known, depth);
        if (condition.not() != null) {
            judge(condition.not(), at + "/not", known, depth + 1);
        }
        if (condition.question() != null) {
            judgeComparison(condition, condition.question(), at, known);
        }
    }

    private void judgeParts(@Nullable List<Condition> parts, String at, int known, int depth) {
        for (int i = 0; parts != null && i < parts.size(); i++) {
            judge(parts.get(i), at + "/" + i, known, depth + 1);
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
