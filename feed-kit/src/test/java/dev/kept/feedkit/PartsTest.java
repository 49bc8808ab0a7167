// SPDX-License-Identifier: Apache-2.0
package dev.kept.feedkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PartsTest {
    /** Written down: another result would move subjects between the parts of running systems. */
    @Test
    void neverChanges() {
        assertEquals(13, Parts.of("t", "a"));
        assertEquals(13, Parts.of("acme", "cus_01JD0000000000000000000000"));
        assertEquals(8, Parts.of("企业", "顾客"));
    }

    @Test
    void spreadsSubjectsEvenly() {
        int[] count = new int[Parts.COUNT];
        for (int i = 0; i < 16_000; i++) {
            count[Parts.of("tenant", "subject-" + i)]++;
        }
        for (int subjects : count) {
            assertTrue(subjects > 850 && subjects < 1150, "about 1000 in each part, not " + subjects);
        }
    }
}
