// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.995, 2.5758293035489004",
        "0.9, 1.2815515655446004",
        "0.025, -1.959963984540054",
        "1e-10, -6.361340902404056",
        "1e-20, -9.262340089798408"
    })
    void normalQuantilesAreThoseOfTheTables(double p, double z) {
        assertEquals(z, Normal.quantile(p), 1e-12 * Math.max(1, Math.abs(z)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.95, 1, 12.706204736",
        "0.95, 2, 4.302652730",
        "0.95, 4, 2.776445105",
        "0.95, 10, 2.228138852",
        "0.95, 30, 2.042272456",
        "0.95, 1000, 1.962339081",
        "0.99, 5, 4.032142984",
        "0.90, 20, 1.724718243"
    })
    void criticalValuesOfStudentsTAreThoseOfTheTables(double level, double df, double t) {
        assertEquals(t, StudentT.critical(level, df), 1e-8 * t);
    }

    @Test
    void studentsTBecomesNormalForLargeSamples() {
        assertEquals(Normal.critical(0.95), StudentT.critical(0.95, 1e7), 1e-6);
    }

    @Test
    void refusesWhatHasNoQuantile() {
        assertThrows(IllegalArgumentException.class, () -> Normal.quantile(1));
        assertThrows(IllegalArgumentException.class, () -> Normal.quantile(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> StudentT.critical(0.95, 0));
    }
}
