// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.restkit.problem.Fault;
import dev.kept.survey.design.Questionnaire;
import dev.kept.survey.design.Questionnaires;
import java.util.List;
import org.junit.jupiter.api.Test;

class AspectWeightRulesTest {

    @Test
    void aWeightIsOfAnAspectThatIsRatedAndCounts() {
        Questionnaire draft = Questionnaires.of("""
                {"title": "t", "questions": [
                   {"key": "quick", "type": "RATING", "text": "?", "aspect": "speed", "scale": {"min": 1, "max": 5}},
                   {"key": "meal", "type": "MATRIX", "text": "?", "scale": {"min": 1, "max": 7},
                    "items": [{"key": "food", "text": "the food"}, {"key": "bill", "text": "the bill", "aspect": "price"}]}],
                 "design": {"aspectWeights": {"speed": "0.5", "food": 0, "price": 2.5, "bill": "1"}}}""");

        List<Fault> faults = DesignRules.faults(draft, EarlierQuestions.none());

        assertEquals(
                List.of("/design/aspectWeights/food aspect-weight-zero", "/design/aspectWeights/bill aspect-unknown"),
                faults.stream()
                        .map(fault -> fault.pointer() + " " + fault.code())
                        .toList());
        assertTrue(
                faults.get(1).detail().contains("food, price, speed"),
                faults.get(1).detail());
    }
}
