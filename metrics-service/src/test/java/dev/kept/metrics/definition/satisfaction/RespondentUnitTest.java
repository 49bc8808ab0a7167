// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.definition.Ask.assertInterval;
import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricDefinition;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.definition.Definitions;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What counts once, composites of aspects and reliability: by hand. */
class RespondentUnitTest {

    private static final Period MARCH = Ask.month("2024-03-01");

    /** The example of the metric definitions: A gives 10 and then 0, B 9, C 6. */
    private static final CellReader MANY = History.inUtc(20)
            .nps("cus_a", "2024-03-01", 10)
            .nps("cus_a", "2024-03-20", 0)
            .nps("cus_b", "2024-03-02", 9)
            .nps("cus_c", "2024-03-03", 6)
            .readAsOf("2024-04-10");

    @Test
    void whatCountsOnceDecidesTheScore() {
        assertEquals(0, value(nps("unweighted", MANY)), 0);
        assertEquals(-100.0 / 3, value(nps("latest-per-customer", MANY)), 1e-12);
        assertEquals(-100.0 / 3, value(nps("mean-per-customer", MANY)), 1e-12);
        assertEquals(0, value(nps("per-account", MANY)), 0);
        Figure latest = nps("latest-per-customer", MANY);
        assertEquals(3L, latest.n());
        assertEquals(
                List.of("adjusted-wald", "wald"),
                latest.intervals().stream().map(interval -> interval.method()).toList());
    }

    /** Residuals by customer are 0, 1 and -1: the root of 3 / 2 x 2 over 4 answers; A's two answers cancel out. */
    @Test
    void answersOfOneCustomerAreNotIndependent() {
        Figure clustered = nps("clustered", MANY);
        assertEquals(0, value(clustered), 0);
        assertEquals(100 * Math.sqrt(3) / 4, error(clustered), 1e-12);
        assertEquals(50, error(nps("unweighted", MANY)), 1e-12);
        assertEquals(4L, clustered.n());
        assertEquals(3, part(clustered, "persons"), 0);
        assertEquals("student-t", clustered.intervals().get(0).method());
    }

    @Test
    void eachWaveHasALatestAnswer() {
        History history = History.inUtc(20);
        Map<String, Integer> scores = Map.of("r1", 10, "r2", 0, "r3", 9);
        Map<String, String> waves = Map.of("r1", "wav_1", "r2", "wav_2", "r3", "wav_2");
        scores.forEach((id, score) -> {
            Instant at = Instant.parse("2024-03-0" + id.charAt(1) + "T12:00:00Z");
            Answer answer = new Answer("nps", "NPS", score, 0, 10, 9);
            history.add("cus_a", new ResponseFact(id, 1, at, "s", "email", BigDecimal.ONE, List.of(answer), false));
            history.add(
                    "cus_a",
                    new InvitationFact("i" + id, 1, at, "s", "email", waves.get(id), id, Set.of("completed"), false));
        });
        CellReader cells = history.readAsOf("2024-04-10");
        assertEquals(100, value(nps("latest-per-wave", cells)), 0);
        assertEquals(100, value(nps("latest-per-customer", cells)), 0);
        Slice second = new Slice(List.of(), Map.of("wave", Set.of("wav_2")));
        assertEquals(
                2L,
                one(metric("net-promoter-score"), "unweighted", cells, second, Map.of())
                        .n());
        Slice both = new Slice(List.of("wave"), Map.of());
        assertEquals(
                Set.of(new Group(List.of("wav_1")), new Group(List.of("wav_2"))),
                Ask.groups(metric("net-promoter-score"), "unweighted", cells, List.of(MARCH), both)
                        .keySet());
    }

    /** A is satisfied once of twice and B always: 3/4 of the accounts, 2/3 of the answers. */
    @Test
    void satisfactionHasTheSameChoices() {
        CellReader cells = History.inUtc(20)
                .csat("cus_a", "2024-03-01", 2)
                .csat("cus_a", "2024-03-05", 5)
                .csat("cus_b", "2024-03-01", 4)
                .readAsOf("2024-04-10");
        assertEquals(0.75, value(csat("top-box-per-account", cells)), 0);
        assertEquals(1, value(csat("top-box-latest-per-customer", cells)), 0);
        assertEquals(0.5, value(csat("top-box-mean-per-customer", cells)), 0);
        assertEquals(2.0 / 3, value(csat("top-box-clustered", cells)), 1e-12);
        assertEquals(4.5, value(csat("mean-latest-per-customer", cells)), 0);
        assertEquals(3.75, value(csat("mean-per-account", cells)), 0);
        assertTrue(csat("top-box-clustered", cells).intervals().get(0).low() > 0);
        assertInterval(
                2 / (2 + 3.841459),
                1,
                5e-7,
                csat("top-box-latest-per-customer", cells).intervals().get(0));
    }

    /** Speed 4 and 2 of 5 (index 50), food 5 of 5 (index 100): .6 x 50 + .4 x 100 = 70. */
    @Test
    void aspectsAddUpToTheComposite() {
        CellReader cells = History.inUtc(20)
                .response("cus_a", "2024-03-01", "1", aspect("speed", 4), aspect("food", 5))
                .response("cus_b", "2024-03-01", "1", aspect("speed", 2), new Answer("x", "CSAT", 1, 1, 5, 4))
                .readAsOf("2024-04-10");
        Map<String, BigDecimal> weights = Map.of("speed", new BigDecimal("3"), "food", new BigDecimal("2"));
        Figure composite = one(new SatisfactionComposite(), "index", cells, Slice.TOTAL, weights);
        assertEquals(70, value(composite), 0);
        assertEquals(30, part(composite, "points:speed"), 0);
        assertEquals(40, part(composite, "points:food"), 0);
        assertEquals(0.6, part(composite, "weight:speed"), 0);
        assertEquals(Map.of("no-aspect", 1L), composite.exclusions());
        // Each customer moves the speed by a quarter of the scale, half of it, times .6: the root of 2 x (7.5^2 +
        // 7.5^2).
        assertEquals(15, error(composite), 1e-12);
        assertEquals(75, value(one(new SatisfactionComposite(), "index", cells, Slice.TOTAL, Map.of())), 0);
        assertEquals(4, value(one(new SatisfactionComposite(), "mean", cells, Slice.TOTAL, Map.of())), 0);
        assertEquals(
                "aspect-missing",
                one(new SatisfactionComposite(), "index", cells, Slice.TOTAL, Map.of("price", BigDecimal.ONE))
                        .undefined());
    }

    /** Two questions: variances 1 and 1, covariance .5, so 2 (1 - 2 / 3) = 2/3 and the same standardised. */
    @Test
    void reliabilityIsOfCompleteAnswers() {
        History history = History.inUtc(20);
        int[][] rows = {{1, 2}, {2, 1}, {3, 3}};
        for (int i = 0; i < rows.length; i++) {
            history.response(
                    "cus_" + i,
                    "2024-03-01",
                    "1",
                    new Answer("q1", "RATING", "loyal", rows[i][0], 1, 5, 4),
                    new Answer("q2", "RATING", "loyal", rows[i][1], 1, 5, 4));
        }
        history.response("cus_x", "2024-03-01", "1", new Answer("q1", "RATING", "loyal", 5, 1, 5, 4));
        CellReader cells = history.readAsOf("2024-04-10");
        Figure raw = one(new ScaleReliability(), "raw", cells, Slice.TOTAL, Map.of());
        assertEquals(2.0 / 3, value(raw), 1e-12);
        assertEquals(0, part(raw, "acceptable"), 0);
        assertEquals(Map.of("incomplete", 1L), raw.exclusions());
        assertEquals(2.0 / 3, value(one(new ScaleReliability(), "standardised", cells, Slice.TOTAL, Map.of())), 1e-12);
        Slice first = new Slice(List.of(), Map.of("question", Set.of("q1")));
        assertEquals(
                "needs-two-questions",
                one(new ScaleReliability(), "raw", cells, first, Map.of()).undefined());
    }

    private static Answer aspect(String name, int score) {
        return new Answer(name, "RATING", name, score, 1, 5, 4);
    }

    private static Figure nps(String variant, CellReader cells) {
        return one(metric("net-promoter-score"), variant, cells, Slice.TOTAL, Map.of());
    }

    private static Figure csat(String variant, CellReader cells) {
        return one(new CustomerSatisfaction(), variant, cells, Slice.TOTAL, Map.of());
    }

    private static Figure one(
            MetricDefinition metric, String variant, CellReader cells, Slice slice, Map<String, BigDecimal> weights) {
        return Objects.requireNonNull(Objects.requireNonNull(metric.define()
                        .variant(variant)
                        .orElseThrow()
                        .computation()
                        .evaluate(cells, new MetricQuestion(Grain.MONTH, List.of(MARCH), slice, 0.95, weights))
                        .get(Group.TOTAL))
                .get(MARCH));
    }

    private static MetricDefinition metric(String key) {
        return Definitions.all().stream()
                .filter(metric -> metric.define().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
