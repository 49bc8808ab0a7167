// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.kept.customer.label.Label;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The steps say at every moment what the measure of that moment says. */
class TierTimelineTest {
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final TierRules RULES =
            new TierRules(TierBasis.REVENUE, 30, List.of(tier("silver", "100"), tier("gold", "250")));

    @Test
    void climbsAndFallsWithTheWindow() {
        List<TierStep> steps = TierTimeline.steps(List.of(fact(0, "150"), fact(10, "100")), RULES);
        assertEquals(
                List.of("silver@0", "gold@10", "silver@30", "-@40"),
                steps.stream().map(TierTimelineTest::text).toList());
    }

    @Test
    void agreesWithTheMeasureAtEveryMoment() {
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            List<TierFact> facts = new ArrayList<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                facts.add(fact(random.nextInt(90), "" + random.nextInt(200)));
            }
            List<TierStep> steps = TierTimeline.steps(facts, RULES);
            for (int day = 0; day < 130; day++) {
                Instant at = START.plus(Duration.ofDays(day));
                Tier expected = RULES.reached(TierTimeline.measure(facts, RULES.window(), at))
                        .orElse(null);
                Tier found = steps.stream()
                        .filter(step -> !step.since().isAfter(at))
                        .reduce((earlier, later) -> later)
                        .map(TierStep::tier)
                        .orElse(null);
                assertEquals(expected, found, "day " + day + " of " + facts);
            }
        }
    }

    private static String text(TierStep step) {
        Tier tier = step.tier();
        return (tier == null ? "-" : tier.key()) + "@"
                + Duration.between(START, step.since()).toDays();
    }

    private static TierFact fact(int day, String value) {
        return new TierFact(START.plus(Duration.ofDays(day)), new BigDecimal(value));
    }

    private static Tier tier(String key, String threshold) {
        return new Tier(key, new Label(key, key), null, null, threshold, null);
    }
}
