// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WarningRulesTest {

    /** Metric definitions, 3.19. */
    @Test
    void aDropIsJudgedExactly() {
        assertEquals(.1122, FrequencyDrop.chance(12, 300, 0, 60), 5e-5);
        assertEquals(.012579, FrequencyDrop.chance(24, 300, 0, 60), 5e-7);
        assertEquals(1, FrequencyDrop.chance(0, 300, 3, 60), 1e-12);
        // 2 and 1 in equal times: 1 - 1/8 at most two, of three; at most one: 4/8.
        assertEquals(.5, FrequencyDrop.chance(2, 10, 1, 10), 1e-12);
        assertEquals(1, FrequencyDrop.chance(3, 0, 0, 10), 1e-12);
    }

    /** Metric definitions, 3.19. */
    @Test
    void aSilenceIsJudgedByTheCustomersOwnRate() {
        assertEquals(.6151, new Silence(.243, 4.414).chance(2, 30.43, 8.43), 5e-5);
        assertEquals(1, new Silence(.243, 4.414).chance(2, 30.43, 0), 1e-12);
    }

    @Test
    void smallShortfallsAddUp() {
        double[] four = {4, 4, 4, 4, 4, 4, 4, 4};
        // Each empty week is two standard deviations, less the slack of a half.
        assertEquals(12, Cusum.atEnd(new int[8], four), 1e-12);
        assertEquals(1.5, Cusum.atEnd(new int[] {4, 4, 4, 4, 4, 4, 4, 0}, four), 1e-12);
        assertTrue(Cusum.alarms(Cusum.atEnd(new int[] {4, 4, 4, 4, 0, 0, 0, 0}, four)));
        assertFalse(Cusum.alarms(Cusum.atEnd(new int[] {3, 5, 3, 4, 6, 2, 4, 3}, four)));
    }

    /** A hundred who each buy once a week, but for two weeks in which only every second one does. */
    @Test
    void aSlowSeasonIsLittleTime() {
        Season.Counter counter = new Season.Counter(0, 69);
        for (int customer = 0; customer < 100; customer++) {
            counter.present(0, 69);
            for (int week = 0; week < 10; week++) {
                if (week < 8 || customer % 2 == 0) {
                    counter.happened(7 * week + 3);
                }
            }
        }
        Season season = counter.season();
        // 90 are expected a week: (100 + 20) / (90 + 20) and (50 + 20) / (90 + 20).
        assertEquals(7 * 120 / 110.0, season.between(0, 7), 1e-9);
        assertEquals(14 * 70 / 110.0, season.between(56, 70), 1e-9);
        assertEquals(season.between(0, 30), season.between(0, 10) + season.between(10, 30), 1e-9);
    }

    @Test
    void oneCustomerDoesNotSetTheClock() {
        Season.Counter counter = new Season.Counter(0, 139);
        counter.present(0, 139);
        for (int week = 0; week < 10; week++) {
            counter.happened(7 * week);
        }
        double quiet = counter.season().between(70, 140);
        assertTrue(quiet > 67 && quiet < 70, () -> "was " + quiet);
        assertEquals(70, new Season.Counter(0, 139).season().between(0, 70), 1e-9);
    }
}
