// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.question.Question;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Judges the weights of aspects: each is of something that the version rates, and counts for something. */
final class AspectWeightRules {

    private final Map<String, String> weights;
    private final SortedSet<String> aspects;
    private final Faults faults;

    AspectWeightRules(Questionnaire draft, Faults faults) {
        this.weights = draft.design().aspectWeights();
        this.aspects = draft.parts().values().stream()
                .map(Question::aspect)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        this.faults = faults;
    }

    void judge() {
        weights.forEach((aspect, weight) -> judge(aspect, weight, Faults.below("/design/aspectWeights", aspect)));
    }

    private void judge(String aspect, String weight, String at) {
        if (!aspects.contains(aspect)) {
            faults.add(at, "aspect-unknown", aspect, aspects.isEmpty() ? "-" : String.join(", ", aspects));
        } else if (new BigDecimal(weight).signum() == 0) {
            faults.add(at, "aspect-weight-zero", aspect);
        }
    }
}
