// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.model.forecast.Scale;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ForecastTest {

    /** Goal G41: 36 months with a season, the last six held out, twenty times. */
    @Test
    void intervalsCoverWhatWasHeldOut() {
        int covered = 0;
        int all = 0;
        for (int seed = 0; seed < 20; seed++) {
            double[] series = seasonal(36, new Random(seed));
            Forecast.Past past = new Forecast.Past(Arrays.copyOf(series, 30 + 6 - 3), 12, Scale.PLAIN, null);
            Forecast forecast = Forecast.of(past, 3, .95);
            for (int k = 0; k < 3; k++) {
                Interval interval = forecast.points().get(k).interval();
                assertNotNull(interval);
                covered += interval.low() <= series[33 + k] && series[33 + k] <= interval.high() ? 1 : 0;
                all++;
            }
        }
        double share = (double) covered / all;
        assertTrue(share >= .9, () -> "covered " + share);
    }

    private static double[] seasonal(int months, Random random) {
        double[] series = new double[months];
        Arrays.setAll(series, t -> 100 + t + 20 * Math.sin(2 * Math.PI * t / 12) + 3 * random.nextGaussian());
        return series;
    }

    @Test
    void aSeasonIsFoundWhereThereIsOne() {
        Forecast forecast = Forecast.of(new Forecast.Past(seasonal(60, new Random(1)), 12, Scale.PLAIN, null), 6, .95);
        assertTrue(forecast.method().startsWith("holt-winters"), forecast.method());
        assertNotNull(forecast.backTest());
        assertTrue(forecast.backTest().winner().orElseThrow().scaledError() < 1);
    }

    @Test
    void sharesStayBetweenNoneAndAll() {
        Random random = new Random(2);
        double[] shares = new double[24];
        Arrays.setAll(shares, t -> .97 + .02 * random.nextDouble());
        for (Forecast.Point point : Forecast.of(new Forecast.Past(shares, 12, Scale.LOGIT, 500L), 12, .99)
                .points()) {
            Interval interval = point.interval();
            assertNotNull(interval);
            assertTrue(interval.low() > 0 && interval.high() < 1 && interval.low() < interval.high());
        }
    }

    /** Too short for a pattern: the last value, with the band of a share. 81 of 263: Newcombe 1998. */
    @Test
    void aShortSeriesIsItsLastValue() {
        Forecast forecast =
                Forecast.of(new Forecast.Past(new double[] {.5, .4, 81 / 263.0}, 12, Scale.LOGIT, 263L), 2, .95);
        assertEquals("last-value", forecast.method());
        Interval band = forecast.points().get(1).interval();
        assertNotNull(band);
        assertEquals(.2553, band.low(), 5e-5);
        assertEquals(.3662, band.high(), 5e-5);
        assertNull(Forecast.of(new Forecast.Past(new double[] {5, 6}, 12, Scale.LOG, null), 1, .95)
                .points()
                .get(0)
                .interval());
    }

    /** A walk without a pattern, whose next value nothing foretells better than the last one. */
    @Test
    void whereNothingBeatsTheNaiveItIsTheForecast() {
        double[] jumps = new double[30];
        Arrays.setAll(jumps, t -> t % 2 == 0 ? Math.pow(-1.0, t / 2.0) * t : 3 * t);
        Forecast forecast = Forecast.of(new Forecast.Past(jumps, 1, Scale.PLAIN, null), 1, .95);
        boolean beaten =
                forecast.backTest() != null && forecast.backTest().winner().isPresent();
        assertEquals(beaten, !forecast.method().equals("seasonal-naive"));
    }
}
