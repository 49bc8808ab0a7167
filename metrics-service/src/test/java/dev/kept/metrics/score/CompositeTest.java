// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompositeTest {

    private static Composite.Part part(String key, double weight, @Nullable Double worth) {
        return new Composite.Part(key, weight, worth, worth);
    }

    /** Metric definitions, 3.19. */
    @Test
    void aMissingComponentGivesItsWeightToTheOthers() {
        Composite score = Composite.of(List.of(part("a", .4, 90.0), part("b", .3, null), part("c", .3, 50.0)));
        Double value = score.value();
        assertNotNull(value);
        assertEquals(72.857, value, 5e-4);
        assertEquals(.7, score.coverage(), 1e-12);
        assertEquals(0, score.contributions().get(1).points());
    }

    @Test
    void withLessThanHalfOfTheWeightThereIsNoScore() {
        Composite score = Composite.of(List.of(part("a", .4, 90.0), part("b", .3, null), part("c", .3, null)));
        assertNull(score.value());
        assertEquals(.4, score.coverage(), 1e-12);
        assertNotNull(
                Composite.of(List.of(part("a", .5, 90.0), part("b", .5, null))).value());
    }

    @Test
    void aMeasureIsWorthWhatItsBoundsSay() {
        Component recency = Component.of("recency", Measure.RECENCY_DAYS, 365, 180, 0, 1);
        assertEquals(100, recency.worth(0), 1e-12);
        assertEquals(50, recency.worth(90), 1e-12);
        assertEquals(0, recency.worth(400), 1e-12);
        Component orders = Component.of("orders", Measure.PURCHASES, 365, 2, 12, 1);
        assertEquals(0, orders.worth(1), 1e-12);
        assertEquals(30, orders.worth(5), 1e-12);
        assertEquals(100, orders.worth(20), 1e-12);
    }

    @Property
    void contributionsSumToTheScoreAndStepsToItsChange(@ForAll long seed) {
        Random random = new Random(seed);
        Composite before = Composite.of(parts(random, 3));
        Composite after = Composite.of(parts(random, 3));
        for (Composite score : List.of(before, after)) {
            Double value = score.value();
            if (value != null) {
                double sum = score.contributions().stream()
                        .mapToDouble(Composite.Contribution::points)
                        .sum();
                assertEquals(value, sum, 1e-9);
                assertTrue(value >= 0 && value <= 100 + 1e-9);
            }
        }
        ScoreChange change = ScoreChange.of(before, after);
        Double difference = change.difference();
        if (difference != null) {
            assertEquals(
                    difference,
                    change.steps().stream()
                            .mapToDouble(ScoreChange.Step::points)
                            .sum(),
                    1e-9);
        }
    }

    private static List<Composite.Part> parts(Random random, int components) {
        List<Composite.Part> parts = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            Double worth = random.nextInt(4) == 0 ? null : 100 * random.nextDouble();
            parts.add(part("c" + i, i + 1, worth));
        }
        return parts;
    }

    @Test
    void whatStaysKnownMovesTheScoreByItsMeasureAlone() {
        Composite before = Composite.of(List.of(part("a", 1, 40.0), part("b", 3, 80.0)));
        Composite after = Composite.of(List.of(part("a", 1, 60.0), part("b", 3, 80.0)));
        ScoreChange change = ScoreChange.of(before, after);
        assertEquals(5, change.steps().get(0).byMeasure(), 1e-12);
        assertEquals(0, change.steps().get(0).byCoverage(), 1e-12);
        Composite blind = Composite.of(List.of(part("a", 1, 40.0), part("b", 3, null)));
        assertNull(ScoreChange.of(before, blind).difference());
    }

    @Test
    void aTrendHasASignOnlyBeyondChance() {
        Trend down = Trend.of(values(90, 80, 71, 60, 50));
        Double slope = down.slope();
        assertNotNull(slope);
        assertEquals(-10, slope, 1e-12);
        assertEquals(Trend.Direction.DOWN, down.direction());
        assertEquals(Trend.Direction.UP, Trend.of(values(1, 2, 3.1, 4)).direction());
        assertEquals(Trend.Direction.FLAT, Trend.of(values(50, 60, 45, 62, 48)).direction());
        assertEquals(Trend.Direction.UNKNOWN, Trend.of(values(50, 60)).direction());
    }

    private static List<@Nullable Double> values(double... values) {
        List<@Nullable Double> list = new ArrayList<>();
        for (double value : values) {
            list.add(value);
        }
        return list;
    }
}
