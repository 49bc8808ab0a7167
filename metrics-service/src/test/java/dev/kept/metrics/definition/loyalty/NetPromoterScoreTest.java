// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.loyalty;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static dev.kept.metrics.definition.Ask.window;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class NetPromoterScoreTest {

    private static Figure ask(History history, String definition) {
        return window(new NetPromoterScore(), definition, history.read(), "2020-01-01", "2020-02-01");
    }

    @Test
    void fiftyPromotersThirtyPassivesTwentyDetractorsAre30() {
        History history = History.inUtc(90);
        for (int i = 0; i < 100; i++) {
            history.nps("rsp_" + i, "2020-01-15", i < 50 ? 9 + i % 2 : i < 80 ? 7 + i % 2 : i % 7);
        }

        Figure figure = ask(history, "unweighted");

        assertEquals(30, value(figure), 0);
        assertEquals(7.810, error(figure), 5e-4);
        assertEquals("adjusted-wald", figure.intervals().get(0).method());
        assertInterval(14.05, 44.20, 5e-3, figure.intervals().get(0));
        assertEquals("wald", figure.intervals().get(1).method());
        assertInterval(14.69, 45.31, 5e-3, figure.intervals().get(1));
        assertEquals(50, part(figure, "promoters"), 0);
        assertEquals(30, part(figure, "passives"), 0);
        assertEquals(20, part(figure, "detractors"), 0);
    }

    @Test
    void fivePromotersOfFiveAreNotCertain() {
        History history = History.inUtc(90).nps("c", "2020-01-15", 10, 10, 9, 9, 10);

        Figure figure = ask(history, "unweighted");

        assertEquals(100, value(figure), 0);
        assertInterval(17.5, 100, 5e-2, figure.intervals().get(0));
        assertInterval(100, 100, 0, figure.intervals().get(1));
    }

    @Test
    void everyAnswerCountsHoweverManyACustomerGave() {
        History history = History.inUtc(90)
                .nps("a", "2020-01-05", 10)
                .nps("a", "2020-01-06", 0)
                .nps("b", "2020-01-05", 9)
                .nps("c", "2020-01-05", 6);

        assertEquals(0, value(ask(history, "unweighted")), 0);
    }

    @Test
    void equalWeightsChangeNothing() {
        History weighted = History.inUtc(90);
        History plain = History.inUtc(90);
        for (int score : new int[] {10, 9, 8, 3, 10, 7, 0}) {
            weighted.response("c", "2020-01-05", "2.5", new Answer("nps", "NPS", score, 0, 10, 9));
            plain.nps("c", "2020-01-05", score);
        }

        Figure one = ask(weighted, "weighted");
        Figure other = ask(plain, "unweighted");

        assertEquals(value(other), value(one), 1e-12);
        assertEquals(other.intervals().get(0).low(), one.intervals().get(0).low(), 1e-9);
        // The unweighted error divides by n, the linearised one by n - 1.
        assertEquals(error(other) * Math.sqrt(7 / 6.0), error(one), 1e-9);
    }

    @Test
    void aScoreOnAnotherScaleIsLeftOutAndSaid() {
        History history = History.inUtc(90)
                .nps("c", "2020-01-05", 10)
                .response("c", "2020-01-05", "1", new Answer("likely", "NPS", 5, 1, 5, 5));

        Figure figure = ask(history, "unweighted");

        assertEquals(1L, figure.n());
        assertEquals(Map.of("other-scale", 1L), figure.exclusions());
    }

    @Test
    void withoutAnswersThereIsNoScore() {
        Figure figure = ask(History.inUtc(90), "unweighted");

        assertNull(figure.value());
        assertEquals("0/0", figure.undefined());
        assertTrue(figure.intervals().isEmpty());
    }

    @Property(tries = 200)
    void staysInBoundsAndDoesNotDependOnOrder(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(max = 10) Integer> scores) {
        History forwards = History.inUtc(90);
        History backwards = History.inUtc(90);
        for (int i = 0; i < scores.size(); i++) {
            forwards.nps("rsp_" + i, "2020-01-05", scores.get(i));
            backwards.nps("rsp_" + i, "2020-01-05", scores.get(scores.size() - 1 - i));
        }

        Figure figure = ask(forwards, "unweighted");

        assertTrue(Math.abs(value(figure)) <= 100);
        assertEquals(
                scores.size(), part(figure, "promoters") + part(figure, "passives") + part(figure, "detractors"), 0);
        assertEquals(figure, ask(backwards, "unweighted"));
    }
}
