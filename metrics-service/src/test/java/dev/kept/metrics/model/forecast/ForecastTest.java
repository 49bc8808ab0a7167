// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.forecast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final Method FACTORS = Method.holtWinters(Season.MULTIPLICATIVE, 12);

    /** R: HoltWinters(AirPassengers, seasonal = "multiplicative"); its optimiser stops a little before ours. */
    @Test
    void holtWintersOnAirPassengersIsThatOfR() {
        ExponentialSmoothing fit = ExponentialSmoothing.fit(passengers(), FACTORS, Scale.PLAIN);

        assertEquals(FitStatus.CONVERGED, fit.status());
        assertEquals(.2755925, fit.smoothing().alpha(), 5e-5);
        assertEquals(.03269295, fit.smoothing().beta(), 5e-5);
        assertEquals(.8707292, fit.smoothing().gamma(), 5e-5);
        assertEquals(16570.78, fit.squaredErrors(), .01);
        double[] forecasts = {
            447.0559, 419.7123, 464.8671, 496.0839, 507.5326, 575.4509, 666.5923, 657.9137, 550.3088, 492.9853,
            420.2073, 465.6345
        };
        double[] ours = fit.expected(12);
        for (int k = 0; k < 12; k++) {
            assertEquals(forecasts[k], ours[k], 2e-5 * forecasts[k]);
        }
    }

    /** R: HoltWinters(Nile, beta = FALSE, gamma = FALSE) and forecast::ets(Nile, "ANN"). */
    @Test
    void simpleSmoothingOfTheNileIsThatOfR() {
        double[] nile = PublishedFiles.read("published/nile.csv").column("flow");

        ExponentialSmoothing fit = ExponentialSmoothing.fit(nile, Method.simple(), Scale.PLAIN);
        ExponentialSmoothing ets = ExponentialSmoothing.fitLevel(nile, Scale.PLAIN);

        assertEquals(.246564, fit.smoothing().alpha(), 2e-6);
        assertEquals(2_038_871.8, fit.squaredErrors(), .1);
        assertEquals(805.0367, fit.level(), 1e-3);
        assertEquals(99, fit.errors());
        assertEquals(-726.3905, ets.logLikelihood(), 1e-4);
        assertEquals(.24553, ets.smoothing().alpha(), 5e-4);
        assertEquals(1110.69, ets.firstLevel(), 1);
        assertEquals(100, ets.errors());
    }

    @Test
    void theSeasonBeatsTheNaiveOnAirPassengersAndTheLevelDoesNot() {
        BackTest test = BackTest.of(passengers(), 12, 12, List.of(Method.simple(), FACTORS), Scale.PLAIN);

        assertEquals(FACTORS, test.winner().orElseThrow().method());
        assertTrue(test.scores().get(0).scaledError() < .5);
        assertTrue(test.scores().get(1).scaledError() > 1);
        assertEquals(103, test.origins());
    }

    @Test
    void tellsThatTheNaiveWins() {
        SplittableRandom random = new SplittableRandom(5);
        double[] seasonal = new double[60];
        Arrays.setAll(seasonal, t -> 100 + 20 * (t % 4) + random.nextDouble());

        BackTest test = BackTest.of(seasonal, 4, 4, List.of(Method.simple(), Method.damped()), Scale.PLAIN);

        assertTrue(test.winner().isEmpty());
    }

    @Test
    void holtContinuesALineAndHoltWintersALineWithASeason() {
        double[] line = new double[20];
        double[] seasonal = new double[24];
        Arrays.setAll(line, t -> 5 + 2 * t);
        Arrays.setAll(seasonal, t -> 10 + t + new double[] {3, -1, -4, 2}[t % 4]);

        double[] on = ExponentialSmoothing.fit(line, Method.holt(), Scale.PLAIN).expected(3);
        double[] round = ExponentialSmoothing.fit(seasonal, Method.holtWinters(Season.ADDITIVE, 4), Scale.PLAIN)
                .expected(4);

        assertArrayEquals(new double[] {45, 47, 49}, on, 1e-6);
        assertArrayEquals(new double[] {37, 34, 32, 39}, round, 1e-3);
    }

    @Test
    void refusesWhatItCannotJudge() {
        assertThrows(
                RejectedInput.class,
                () -> ExponentialSmoothing.fit(new double[] {1, 2, 3, 4, 5, 6, 7}, Method.simple(), Scale.PLAIN));
        RejectedInput rejected = assertThrows(
                RejectedInput.class,
                () -> ExponentialSmoothing.fit(
                        new double[] {.1, 0, .2, 1, .3, .4, .3, .2, .1}, Method.simple(), Scale.LOGIT));
        assertEquals(2L, rejected.faults().get("value-outside-scale"));
        assertThrows(
                RejectedInput.class, () -> BackTest.of(new double[9], 1, 1, List.of(Method.simple()), Scale.PLAIN));
    }

    /** A rate stays a rate, and nearer values are surer. */
    @Property(tries = 60)
    void intervalsOfRatesStayBetweenZeroAndOneAndWiden(@ForAll long seed, @ForAll @IntRange(min = 8, max = 40) int n) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] rates = new double[n];
        Arrays.setAll(rates, t -> .01 + .98 * random.nextDouble());

        for (Method method : List.of(Method.simple(), Method.damped())) {
            List<ForecastPoint> points =
                    ExponentialSmoothing.fit(rates, method, Scale.LOGIT).forecast(6, .9);
            for (ForecastPoint point : points) {
                assertTrue(point.interval().low() >= 0 && point.interval().high() <= 1);
                assertTrue(point.interval().low() <= point.value()
                        && point.value() <= point.interval().high());
            }
        }
        List<ForecastPoint> points =
                ExponentialSmoothing.fit(rates, Method.simple(), Scale.PLAIN).forecast(6, .9);
        for (int k = 1; k < 6; k++) {
            assertTrue(width(points.get(k)) >= width(points.get(k - 1)) - 1e-12);
        }
    }

    /** Euros or cents must not matter. */
    @Property(tries = 30)
    void theUnitOfValuesDoesNotMatter(@ForAll long seed, @ForAll @DoubleRange(min = .01, max = 1000) double unit) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] values = new double[30];
        Arrays.setAll(values, t -> 100 + t + 20 * random.nextDouble());
        double[] scaled = Arrays.stream(values).map(v -> v * unit).toArray();

        double[] expected =
                ExponentialSmoothing.fit(values, Method.simple(), Scale.PLAIN).expected(3);
        double[] other =
                ExponentialSmoothing.fit(scaled, Method.simple(), Scale.PLAIN).expected(3);

        for (int k = 0; k < 3; k++) {
            assertEquals(expected[k] * unit, other[k], 1e-4 * expected[k] * unit);
        }
    }

    @Test
    void simulatedIntervalsAreTheSameEachTime() {
        ExponentialSmoothing fit = ExponentialSmoothing.fit(passengers(), FACTORS, Scale.PLAIN);

        assertEquals(fit.forecast(12, .95), fit.forecast(12, .95));
        assertEquals("simulated-paths", fit.forecast(1, .95).get(0).interval().method());
    }

    private static double width(ForecastPoint point) {
        return point.interval().high() - point.interval().low();
    }

    private static double[] passengers() {
        return PublishedFiles.read("published/airpassengers.csv").column("passengers");
    }
}
