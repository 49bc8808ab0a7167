// SPDX-License-Identifier: Apache-2.0
package dev.kept.devidp;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ProductionGuardTest {

    @Test
    void refusesToStartInProductionUnlessToldThatItIsKnown() {
        assertThrows(IllegalStateException.class, () -> ProductionGuard.check(true, false));
        assertDoesNotThrow(() -> ProductionGuard.check(true, true));
        assertDoesNotThrow(() -> ProductionGuard.check(false, false));
    }
}
