// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpsLikeScoreTest {

    private static final String ASPECT = "recommendation";

    /** What is 9 or more of 10, and 6 or less, once the scale is stretched to 0-10: 7.5 is 8, 8.5 is 9. */
    @ParameterizedTest
    @CsvSource({"1, 10, 9, 6", "1, 7, 7, 4", "1, 5, 5, 3", "0, 100, 85, 64", "1, 4, 4, 2", "0, 1, 1, 0", "-3, 3, 3, 0"})
    void theCutOffsAreThoseOfTheScale(int min, int max, int promotersFrom, int detractorsTo) {
        History history = History.inUtc(90);
        for (int score = min; score <= max; score++) {
            history.response("c" + score, "2024-01-05", "1", new Answer("q", "RATING", ASPECT, score, min, max, max));
        }

        Figure figure = ask(history, "unweighted");

        assertEquals(promotersFrom, part(figure, "promotersFrom"), 0);
        assertEquals(detractorsTo, part(figure, "detractorsTo"), 0);
        int promoters = max - promotersFrom + 1;
        int detractors = detractorsTo - min + 1;
        int n = max - min + 1;
        assertEquals(promoters, part(figure, "promoters"), 0);
        assertEquals(detractors, part(figure, "detractors"), 0);
        assertEquals(n - promoters - detractors, part(figure, "passives"), 0);
        assertEquals(100.0 * (promoters - detractors) / n, value(figure), 1e-9);
    }

    /** 6 and 7 of 1-7 are a passive and a promoter: score 50, variance 1/2 - 1/4; weighted 3 to 1 in favour: 75. */
    @Test
    void hasTheSpreadAndTheWeightsOfAScore() {
        History history = History.inUtc(90)
                .response("a", "2024-01-05", "3", new Answer("q", "RATING", ASPECT, 7, 1, 7, 6))
                .response("b", "2024-01-05", "1", new Answer("q", "RATING", ASPECT, 6, 1, 7, 6));

        assertEquals(50, value(ask(history, "unweighted")), 1e-12);
        assertEquals(100 * Math.sqrt(0.25 / 2), error(ask(history, "unweighted")), 1e-9);
        assertEquals(75, value(ask(history, "weighted")), 1e-12);
    }

    @Test
    void scalesAreNotMixedAndThatOfTheNetPromoterScoreIsLeftToIt() {
        History history = History.inUtc(90)
                .response("a", "2024-01-05", "1", new Answer("q", "RATING", ASPECT, 7, 1, 7, 6))
                .response("b", "2024-01-05", "1", new Answer("r", "RATING", ASPECT, 10, 0, 10, 9))
                .response("c", "2024-01-05", "1", new Answer("s", "RATING", "speed", 1, 1, 10, 8));
        Figure figure = ask(history, "unweighted");
        assertEquals(100, value(figure), 0);
        assertEquals(Map.of("nps-scale", 1L), figure.exclusions());

        history.response("d", "2024-01-06", "1", new Answer("t", "RATING", ASPECT, 5, 1, 5, 5));
        assertEquals("mixed-scales", ask(history, "unweighted").undefined());
        assertEquals("0/0", ask(History.inUtc(90), "unweighted").undefined());
    }

    private static Figure ask(History history, String variant) {
        return Ask.one(new NpsLikeScore(), variant, history.readAsOf("2024-02-15"), Ask.month("2024-01-01"));
    }
}
