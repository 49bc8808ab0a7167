// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.fit.Estimate;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.Spread;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Draws from how sure the parameters are, on the cohort of Fader and Hardie (2007) that they call regular. */
class SpreadTest {

    private static final int DRAWS = 20_000;

    private final Fit<RetentionModel> fit =
            ShiftedBetaGeometric.fit(TenureTable.empty().withCohort(1000, 631, 468, 382, 326, 289, 262, 241));

    @Test
    void drawsAreAsSpreadAsTheStandardErrorsSayAndMoveTogether() {
        Spread spread = fit.spread().orElseThrow();
        SplittableRandom random = new SplittableRandom(3);
        double[] sum = new double[2];
        double[] squares = new double[2];
        double product = 0;
        for (int i = 0; i < DRAWS; i++) {
            double[] drawn = spread.draw(random);
            double[] move = new double[2];
            for (int j = 0; j < 2; j++) {
                move[j] = Math.log(drawn[j] / fit.estimates().get(j).value());
                sum[j] += move[j];
                squares[j] += move[j] * move[j];
            }
            product += move[0] * move[1];
        }
        for (int j = 0; j < 2; j++) {
            Estimate estimate = fit.estimates().get(j);
            double error = estimate.standardError().orElseThrow() / estimate.value();
            assertEquals(error, Math.sqrt(squares[j] / DRAWS), .03 * error);
            assertEquals(0, sum[j] / DRAWS, .03 * error);
        }
        // alpha and beta of a beta distribution rise together
        assertTrue(product / Math.sqrt(squares[0] * squares[1]) > .8);
    }

    @Test
    void equalSeedsDrawAlikeAndUnitsOnlyScale() {
        Spread spread = fit.spread().orElseThrow();
        double[] one = spread.draw(new SplittableRandom(9));

        assertArrayEquals(one, spread.draw(new SplittableRandom(9)));
        double[] scaled = spread.scaled(new double[] {7, 1}).draw(new SplittableRandom(9));
        assertEquals(7 * one[0], scaled[0], 1e-12 * scaled[0]);
        assertEquals(one[1], scaled[1]);
    }

    /** 875 of 1750 renewals failed: the share is .5 with an error of sqrt(.25 / 1750). */
    @Test
    void aBoundaryFitOfEqualCustomersIsAsSpreadAsItsShare() {
        Spread spread = ShiftedBetaGeometric.fit(TenureTable.empty().withCohort(1000, 500, 250, 125))
                .spread()
                .orElseThrow();
        SplittableRandom random = new SplittableRandom(3);
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double move = Math.log(spread.draw(random)[0] / .5);
            squares += move * move;
        }
        double error = Math.sqrt(.25 / 1750) / .5;
        assertEquals(error, Math.sqrt(squares / DRAWS), .03 * error);
    }
}
