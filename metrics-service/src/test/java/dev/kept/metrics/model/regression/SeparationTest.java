// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.fit.FitStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Columns that tell outcomes apart without error. */
class SeparationTest {

    @Test
    void separationIsToldByNameAndStaysFinite() {
        double[][] rows = {{1, 0, 2}, {2, 1, 2}, {3, 0, 2}, {4, 1, 2}, {5, 1, 2}, {6, 0, 2}};
        boolean[] outcomes = {false, false, false, true, true, true};

        Logistic fit = Logistic.fit(List.of("days", "other", "constant"), rows, outcomes, 0);

        assertEquals(FitStatus.NOT_IDENTIFIED, fit.status());
        assertEquals(List.of("days"), fit.separated());
        assertEquals(List.of("constant"), fit.aliased());
        assertEquals(Penalty.FIRTH, fit.penalty());
        assertTrue(fit.probability(rows[0]) > 0 && fit.probability(rows[5]) < 1);
    }

    /** Of a table of two by two, Firth's likelihood is the one of half a customer more in each cell (Heinze and Schemper 2002). */
    @Test
    void firthIsHalfACustomerMoreInEachCell() {
        double[][] rows = new double[17][1];
        boolean[] outcomes = new boolean[17];
        for (int i = 0; i < 17; i++) {
            rows[i][0] = i < 7 ? 1 : 0;
            outcomes[i] = i < 10;
        }

        Logistic fit = Logistic.fit(List.of("contract"), rows, outcomes, 0);

        assertEquals(FitStatus.NOT_IDENTIFIED, fit.status());
        assertEquals(List.of("contract"), fit.separated());
        double others = Math.log(3.5 / 7.5);
        assertEquals(others, fit.coefficients().get(0).value(), 1e-6);
        assertEquals(Math.log(7.5 / .5) - others, fit.coefficients().get(1).value(), 1e-6);
        double variance = 1 / (10 * (3.5 / 11) * (7.5 / 11)) + 1 / (7 * (7.5 / 8) * (.5 / 8));
        assertEquals(
                Math.sqrt(variance), fit.coefficients().get(1).standardError().orElseThrow(), 1e-5);
        assertEquals(7.5 / 8, fit.probability(rows[0]), 1e-6);
    }
}
