// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition.satisfaction;

import static dev.kept.metrics.catalog.AspectWeighing.EQUAL;
import static dev.kept.metrics.catalog.AspectWeighing.declared;
import static dev.kept.metrics.catalog.AspectWeighing.requested;
import static dev.kept.metrics.definition.Ask.error;
import static dev.kept.metrics.definition.Ask.part;
import static dev.kept.metrics.definition.Ask.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Grain;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.definition.Ask;
import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.ResponseFact.Answer;
import dev.kept.metrics.oracle.History;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Composites by the weights that surveys declare, worked by hand. */
class AspectWeightsTest {

    private static final Period MARCH = Ask.month("2024-03-01");
    private static final Map<String, BigDecimal> NONE = Map.of();
    private static final DeclaredWeights FIRST = weights(1, Map.of("speed", "3", "food", "2.0"));
    private static final DeclaredWeights SECOND = weights(2, Map.of("speed", "1", "food", "3"));

    /** Indices of speed and food: a 75 and 100, b 25 and 100; c 50 and 0; d 100 and 50. */
    private static History mixed() {
        History history = History.inUtc(20);
        respond(history, "cus_a", FIRST, aspect("speed", 4), aspect("food", 5));
        respond(history, "cus_b", FIRST, aspect("speed", 2), aspect("food", 5));
        respond(history, "cus_c", SECOND, aspect("speed", 3), aspect("food", 1));
        respond(history, "cus_d", null, aspect("speed", 5), aspect("food", 3));
        return history;
    }

    /** .6 and .4 make 85 of a and 55 of b; .25 and .75 make 12.5 of c; .5 and .5 make 75 of d: 227.5 / 4. */
    @Test
    void eachResponseIsWeighedByTheVersionThatItAnswered() {
        Figure figure = composite(mixed(), Slice.TOTAL, NONE);
        assertEquals(56.875, value(figure), 1e-12);
        assertEquals(4L, figure.n());
        assertEquals((2 * 0.6 + 0.25 + 0.5) / 4, part(figure, "weight:speed"), 1e-12);
        assertEquals((2 * 0.6 * 50 + 0.25 * 50 + 0.5 * 100) / 4, part(figure, "points:speed"), 1e-12);
        assertEquals(26.25, part(figure, "points:food"), 1e-12);
        assertEquals(26.25 / 0.5125, part(figure, "score:food"), 1e-12);
        assertEquals(
                Map.of(
                        declared("s", 1, Map.of("speed", new BigDecimal("3"), "food", new BigDecimal("2"))),
                        2L,
                        declared("s", 2, Map.of("speed", BigDecimal.ONE, "food", new BigDecimal("3"))),
                        1L,
                        EQUAL,
                        1L),
                figure.weighings());
        // Where all answer everything it is the mean of what each response amounts to, and spreads like one:
        // (28.125^2 + 1.875^2 + 44.375^2 + 18.125^2) / (4 x 3).
        assertEquals(Math.sqrt(3092.1875 / 12), error(figure), 1e-9);
        assertEquals("student-t", figure.intervals().get(0).method());
    }

    @Test
    void theRequestComesBeforeTheSurvey() {
        Map<String, BigDecimal> given = Map.of("speed", BigDecimal.ONE, "food", BigDecimal.ONE);
        Figure figure = composite(mixed(), Slice.TOTAL, given);
        assertEquals(62.5, value(figure), 1e-12);
        assertEquals(Map.of(requested(given), 4L), figure.weighings());
    }

    @Test
    void aVersionWithoutAnAnswerToWhatItWeighsIsLeftOut() {
        History history = mixed();
        respond(history, "cus_e", weights(3, Map.of("price", "1", "speed", "1")), aspect("speed", 1));
        Figure figure = composite(history, Slice.TOTAL, NONE);
        assertEquals(56.875, value(figure), 1e-12);
        assertEquals(4L, figure.n());
        assertEquals(Map.of("aspect-missing", 1L), figure.exclusions());

        History alone = History.inUtc(20);
        respond(alone, "cus_e", weights(3, Map.of("price", "1", "speed", "1")), aspect("speed", 1));
        assertEquals("aspect-missing", composite(alone, Slice.TOTAL, NONE).undefined());
    }

    /** Speed is 62.5 on the mean, whatever it counts beside the food. */
    @Test
    void oneAspectByItselfIsNotWeighed() {
        Slice speed = new Slice(List.of(), Map.of(Slice.ASPECT, Set.of("speed")));
        assertEquals(62.5, value(composite(mixed(), speed, NONE)), 1e-12);
        Slice each = new Slice(List.of(Slice.ASPECT), Map.of());
        CellReader cells = mixed().readAsOf("2024-04-10");
        Map<Group, Figure> groups =
                Ask.groups(new SatisfactionComposite(), "index", cells, List.of(MARCH), each).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Objects.requireNonNull(entry.getValue().get(MARCH))));
        assertEquals(62.5, value(Objects.requireNonNull(groups.get(new Group(List.of("food"))))), 1e-12);
    }

    /** An aspect that is not weighed does not count, and neither does who answered nothing else. */
    @Test
    void whatIsNotWeighedDoesNotCount() {
        History history = History.inUtc(20);
        respond(history, "cus_a", weights(1, Map.of("speed", "7")), aspect("speed", 4), aspect("food", 1));
        respond(history, "cus_b", weights(1, Map.of("speed", "7")), aspect("food", 1));
        Figure figure = composite(history, Slice.TOTAL, NONE);
        assertEquals(75, value(figure), 1e-12);
        assertEquals(1, part(figure, "weight:speed"), 1e-12);
        assertEquals(List.of(1L), List.copyOf(figure.weighings().values()));
    }

    @Test
    void weightsAreAboveZero() {
        assertThrows(IllegalArgumentException.class, () -> weights(1, Map.of("speed", "0")));
        assertThrows(IllegalArgumentException.class, () -> weights(1, Map.of()));
        assertEquals(weights(1, Map.of("speed", "0.50")), weights(1, Map.of("speed", "0.5")));
    }

    private static Figure composite(History history, Slice slice, Map<String, BigDecimal> weights) {
        CellReader cells = history.readAsOf("2024-04-10");
        return Objects.requireNonNull(Objects.requireNonNull(new SatisfactionComposite()
                        .define()
                        .variant("index")
                        .orElseThrow()
                        .computation()
                        .evaluate(cells, new MetricQuestion(Grain.MONTH, List.of(MARCH), slice, 0.95, weights))
                        .get(Group.TOTAL))
                .get(MARCH));
    }

    private static void respond(
            History history, String customer, @Nullable DeclaredWeights declared, Answer... answers) {
        Instant at = Instant.parse("2024-03-02T12:00:00Z");
        ResponseFact response = new ResponseFact(
                "rsp_" + customer, 1, at, "s", "email", BigDecimal.ONE, List.of(answers), false, declared);
        history.add(customer, response);
    }

    private static Answer aspect(String name, int score) {
        return new Answer(name, "RATING", name, score, 1, 5, 4);
    }

    private static DeclaredWeights weights(int version, Map<String, String> byAspect) {
        Map<String, BigDecimal> weights = new HashMap<>();
        byAspect.forEach((aspect, weight) -> weights.put(aspect, new BigDecimal(weight)));
        return new DeclaredWeights(version, weights);
    }
}
