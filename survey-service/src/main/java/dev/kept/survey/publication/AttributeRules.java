// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Condition;
import dev.kept.survey.design.Operator;
import dev.kept.survey.question.DecimalText;
import java.util.List;

/** Judges what texts and conditions ask of the respondent's attributes: only what is declared, and what can be compared so. */
final class AttributeRules {

    private final List<String> declared;
    private final Faults faults;

    AttributeRules(List<String> declared, Faults faults) {
        this.declared = declared;
        this.faults = faults;
    }

    /** @param at where the attribute is named */
    boolean isDeclared(String name, String at) {
        boolean known = declared.contains(name);
        if (!known) {
            faults.add(at, "attribute-undeclared", name, String.join(", ", declared));
        }
        return known;
    }

    void judge(Condition condition, String name, String at) {
        if (!isDeclared(name, at + "/attribute")) {
            return;
        }
        Operator operator = condition.operator();
        if (operator == null || operator == Operator.ALL_OF) {
            faults.add(at, "condition-attribute-operator", name);
        } else if ((condition.value() != null) != operator.takesValue()
                || (condition.values() != null) != operator.takesValues()) {
            String takes = operator.takesValue() ? "value" : operator.takesValues() ? "values" : "–";
            faults.add(at, "condition-value-unfit", operator, takes);
        } else if (condition.value() != null && !condition.value().matches(DecimalText.PATTERN)) {
            faults.add(at + "/value", "condition-value-no-number");
        }
    }
}
