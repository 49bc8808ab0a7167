// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.value;
import static dev.kept.metrics.definition.Ask.window;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerSatisfactionTest {

    // The blank and the "not applicable" of the published example never become answers.
    private static final History FIVE = History.inUtc(90).csat("c", "2020-01-15", 5, 5, 4, 3, 2);

    private static Figure ask(History history, String definition) {
        return window(new CustomerSatisfaction(), definition, history.read(), "2020-01-01", "2020-02-01");
    }

    @Test
    void threeOfFiveAreSatisfied() {
        Figure figure = ask(FIVE, "top-box");

        assertEquals(0.6, value(figure), 0);
        assertEquals(5L, figure.n());
        assertInterval(0.230724, 0.882379, 1e-6, figure.intervals().get(0));
    }

    @Test
    void theirMeanIs3Point8AndTheirIndex70() {
        Figure mean = ask(FIVE, "mean");
        assertEquals(3.8, value(mean), 0);
        assertEquals(Math.sqrt(0.34), error(mean), 1e-12);
        assertInterval(
                3.8 - 2.776445105 * Math.sqrt(0.34), 5, 1e-8, mean.intervals().get(0));

        Figure index = ask(FIVE, "index");
        assertEquals(70, value(index), 0);
        assertEquals(25 * Math.sqrt(0.34), error(index), 1e-12);
    }

    @Test
    void eightyOfAHundredAre71To87Percent() {
        History history = History.inUtc(90);
        for (int i = 0; i < 100; i++) {
            history.csat("rsp_" + i, "2020-01-15", i < 80 ? 4 : 3);
        }

        assertInterval(0.711, 0.867, 5e-4, ask(history, "top-box").intervals().get(0));
    }

    @Test
    void weightsMoveTheShareAndTheMean() {
        History history = History.inUtc(90)
                .response("a", "2020-01-15", "3", new Answer("csat", "CSAT", 5, 1, 5, 4))
                .response("b", "2020-01-15", "1", new Answer("csat", "CSAT", 1, 1, 5, 4));

        assertEquals(0.75, value(ask(history, "top-box-weighted")), 0);
        assertEquals(4, value(ask(history, "mean-weighted")), 0);
        assertEquals(0.5, value(ask(history, "top-box")), 0);
    }

    @Test
    void scalesArePooledOnlyWhereThatHasAMeaning() {
        History history = History.inUtc(90)
                .csat("a", "2020-01-15", 5)
                .response("b", "2020-01-15", "1", new Answer("csat10", "CSAT", 1, 1, 10, 8));

        assertEquals(0.5, value(ask(history, "top-box")), 0);
        assertEquals(50, value(ask(history, "index")), 0);
        Figure mean = ask(history, "mean");
        assertNull(mean.value());
        assertEquals("mixed-scales", mean.undefined());
    }

    @ParameterizedTest
    @ValueSource(strings = {"top-box", "mean", "index", "top-box-weighted", "mean-weighted"})
    void withoutAnswersThereIsNoValue(String definition) {
        assertEquals("0/0", ask(History.inUtc(90), definition).undefined());
    }

    @ParameterizedTest
    @ValueSource(strings = {"top-box", "mean", "index", "top-box-weighted", "mean-weighted"})
    void oneAnswerIsAValue(String definition) {
        Figure figure = ask(History.inUtc(90).csat("a", "2020-01-15", 5), definition);

        assertEquals(definition.startsWith("mean") ? 5 : definition.equals("index") ? 100 : 1, value(figure), 0);
    }
}
