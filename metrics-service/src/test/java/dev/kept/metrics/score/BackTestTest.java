// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static BackTest.Case scored(double first, double second, Band band, boolean left, int lead) {
        Composite score = Composite.of(
                List.of(new Composite.Part("a", 1, first, first), new Composite.Part("b", 1, second, second)));
        return new BackTest.Case(score, band, left, lead);
    }

    /** Scores 10, 20, 60, 80: of those who left 10 is below all who stayed and 60 below one of two: 3 of 4 pairs. */
    @Test
    void countsTheBandsAndTheRightPairs() {
        BackTest test = BackTest.of(List.of(
                scored(10, 10, Band.LOW, true, 30),
                scored(20, 20, Band.LOW, false, 0),
                scored(60, 60, Band.MIDDLE, true, 10),
                scored(80, 80, Band.HIGH, false, 0)));
        Double auc = test.auc();
        assertNotNull(auc);
        assertEquals(.75, auc, 1e-12);
        assertEquals(2, test.bands().get(0).customers());
        assertEquals(1, test.bands().get(0).left());
        assertNull(test.bands().get(3).interval());
        Double lead = test.leadDays();
        assertNotNull(lead);
        assertEquals(30, lead, 1e-12);
        assertEquals(4, test.sensitivities().size());
        assertTrue(test.sensitivities().stream().allMatch(BackTest.Sensitivity::stable));
    }

    @Test
    void nobodyWhoLeftIsAReasonAndNoNumber() {
        BackTest test = BackTest.of(List.of(scored(10, 10, Band.LOW, false, 0), scored(20, 30, Band.LOW, false, 0)));
        assertNull(test.auc());
        assertEquals("outcomes-fewer-than-two", test.reason());
        assertTrue(BackTest.of(List.of()).sensitivities().isEmpty());
    }

    /** One component opposes the other, closely: the order hangs on the weights, and the test says so. */
    @Test
    void anOrderThatHangsOnAWeightIsToldToBeUnstable() {
        List<BackTest.Case> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cases.add(scored(5 * i + (i % 2), 100 - 5 * i, Band.MIDDLE, i % 3 == 0, 1));
        }
        assertFalse(BackTest.of(cases).sensitivities().stream().allMatch(BackTest.Sensitivity::stable));
    }
}
