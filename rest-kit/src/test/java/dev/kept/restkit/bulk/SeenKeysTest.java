// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.bulk;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SeenKeysTest {

    @Test
    void knowsEachOfAHundredThousandKeysAgainAndNoOther() {
        SeenKeys seen = new SeenKeys(100_000);

        for (int i = 0; i < 100_000; i++) {
            assertTrue(seen.hasRoom());
            assertTrue(seen.add("order-" + i), "new: " + i);
        }

        assertFalse(seen.hasRoom());
        for (int i = 0; i < 100_000; i++) {
            assertFalse(seen.add("order-" + i), "again: " + i);
        }
    }
}
