// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kept.metrics.model.PublishedFiles;
import dev.kept.metrics.model.PublishedFiles.Table;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DriversTest {

    private static final List<String> SWISS =
            List.of("Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality");

    /** NIST's Longley: deflator, GNP, unemployed, armed forces, population, year; then the number employed. */
    private static final double[][] LONGLEY = {
        {83.0, 234289, 2356, 1590, 107608, 1947, 60323},
        {88.5, 259426, 2325, 1456, 108632, 1948, 61122},
        {88.2, 258054, 3682, 1616, 109773, 1949, 60171},
        {89.5, 284599, 3351, 1650, 110929, 1950, 61187},
        {96.2, 328975, 2099, 3099, 112075, 1951, 63221},
        {98.1, 346999, 1932, 3594, 113270, 1952, 63639},
        {99.0, 365385, 1870, 3547, 115094, 1953, 64989},
        {100.0, 363112, 3578, 3350, 116219, 1954, 63761},
        {101.2, 397469, 2904, 3048, 117388, 1955, 66019},
        {104.6, 419180, 2822, 2857, 118734, 1956, 67857},
        {108.4, 442769, 2936, 2798, 120445, 1957, 68169},
        {110.8, 444546, 4681, 2637, 121950, 1958, 66513},
        {112.6, 482704, 3813, 2552, 123366, 1959, 68655},
        {114.2, 502601, 3931, 2514, 125368, 1960, 69564},
        {115.7, 518173, 4806, 2572, 127852, 1961, 69331},
        {116.9, 554894, 4007, 2827, 130081, 1962, 70551}
    };

    /** Certified values of the NIST statistical reference data sets. */
    @Test
    void leastSquaresKeepsNineDigitsOfLongley() {
        double[][] rows =
                Arrays.stream(LONGLEY).map(row -> Arrays.copyOf(row, 6)).toArray(double[][]::new);
        double[] y = Arrays.stream(LONGLEY).mapToDouble(row -> row[6]).toArray();

        LeastSquares fit = LeastSquares.fit(List.of("x1", "x2", "x3", "x4", "x5", "x6"), rows, y);

        double[] values = {
            -3482258.63459582,
            15.0618722713733,
            -0.358191792925910E-01,
            -2.02022980381683,
            -1.03322686717359,
            -0.511041056535807E-01,
            1829.15146461355
        };
        double[] errors = {
            890420.383607373,
            84.9149257747669,
            0.334910077722432E-01,
            0.488399681651699,
            0.214274163161675,
            0.226073200069370,
            455.478499142212
        };
        for (int j = 0; j < 7; j++) {
            assertEquals(values[j], fit.coefficients().get(j).value(), 1e-9 * Math.abs(values[j]));
            assertEquals(errors[j], fit.coefficients().get(j).standardError().orElseThrow(), 1e-9 * errors[j]);
        }
        assertEquals(304.854073561965, fit.sigma(), 1e-9 * 304);
        assertEquals(.995479004577296, fit.rSquared(), 1e-12);
        assertEquals(9, fit.degreesOfFreedom());
    }

    @Test
    void importanceIsThatOfRelaimpoOnSwiss() {
        Table table = PublishedFiles.read("published/swiss_1888.csv");
        RelativeImportance importance = RelativeImportance.of(SWISS, rows(table, SWISS), table.column("Fertility"));

        double[] lmg = {.0570912, .1711730, .2601347, .1055702, .1127659};
        double[] johnson = {.0484169, .1547082, .2719641, .1146800, .1169657};
        List<RelativeImportance.Share> sampled = importance.sampled(500, 7);
        for (int j = 0; j < 5; j++) {
            assertEquals(lmg[j], importance.lmg().get(j).share(), 5e-8);
            assertEquals(johnson[j], importance.johnson().get(j).share(), 5e-8);
            assertEquals(lmg[j], sampled.get(j).share(), 4 * sampled.get(j).standardError());
        }
        assertEquals(sampled, importance.sampled(500, 7));
        assertEquals(
                .706735,
                LeastSquares.fit(SWISS, rows(table, SWISS), table.column("Fertility"))
                        .rSquared(),
                5e-7);
    }

    /** ECSI mobile phones: what explains satisfaction, items averaged to constructs. */
    @Test
    void driversOfTheMobiSurvey() {
        Table table = PublishedFiles.read("mobi/mobi.csv");
        List<String> names = List.of("IMAG", "CUEX", "PERQ", "PERV");
        double[][] rows = new double[250][4];
        double[] y = new double[250];
        for (int i = 0; i < 250; i++) {
            for (int j = 0; j < 4; j++) {
                rows[i][j] = construct(table, i, names.get(j));
            }
            y[i] = construct(table, i, "CUSA");
        }

        LeastSquares fit = LeastSquares.fit(names, rows, y);
        RelativeImportance importance = RelativeImportance.of(names, rows, y);

        double[] b = {.525349, .172167, .064384, .553202, .138283};
        double[] errors = {.350542, .059501, .046706, .062022, .032234};
        for (int j = 0; j < 5; j++) {
            assertEquals(b[j], fit.coefficients().get(j).value(), 1e-6);
            assertEquals(errors[j], fit.coefficients().get(j).standardError().orElseThrow(), 1e-6);
        }
        assertEquals(.669441, fit.rSquared(), 1e-6);
        assertEquals(.664044, fit.adjustedRSquared(), 1e-6);
        assertEquals(.768089, fit.sigma(), 1e-6);
        double[] lmg = {.164817, .076882, .295434, .132309};
        double[] johnson = {24.744, 12.174, 42.043, 21.039};
        double[] beta = {.159278, .061513, .528567, .193781};
        double[] vif = {2.2458, 1.4758, 2.6028, 1.5123};
        for (int j = 0; j < 4; j++) {
            assertEquals(lmg[j], importance.lmg().get(j).share(), 1e-6);
            assertEquals(johnson[j], 100 * importance.johnson().get(j).share() / fit.rSquared(), 1e-3);
            assertEquals(beta[j], fit.standardised().get(j).beta(), 1e-6);
            assertEquals(vif[j], fit.standardised().get(j).varianceInflation(), 1e-4);
        }
    }

    @Test
    void namesTheColumnsThatOthersDetermine() {
        double[][] rows = IntStream.range(0, 12)
                .mapToObj(i -> new double[] {i, 5, i * i, 3 * i - 2.0 * i * i})
                .toArray(double[][]::new);
        double[] y = IntStream.range(0, 12).mapToDouble(i -> 2 + i - .5 * i * i).toArray();

        LeastSquares fit = LeastSquares.fit(List.of("time", "constant", "square", "both"), rows, y);

        assertEquals(List.of("constant", "both"), fit.aliased());
        assertEquals(3, fit.coefficients().size());
        assertEquals(-.5, fit.coefficients().get(2).value(), 1e-12);
        assertEquals(1, fit.rSquared(), 1e-12);
    }

    @Test
    void refusesWhatCannotBeExplained() {
        double[][] rows = {{1, 2}, {2, Double.NaN}, {3}, {4, 5}, {5, 1}};
        RejectedInput rejected = assertThrows(
                RejectedInput.class, () -> LeastSquares.fit(List.of("a", "b"), rows, new double[] {1, 2, 3, 4, 5}));
        assertEquals(1L, rejected.faults().get("value-missing"));
        assertEquals(1L, rejected.faults().get("row-length-wrong"));
        assertThrows(
                RejectedInput.class,
                () -> LeastSquares.fit(List.of("a"), new double[][] {{1}, {2}, {3}, {5}}, new double[] {2, 2, 2, 2}));
    }

    @Property(tries = 60)
    void sharesAreNotNegativeAndSumToTheExplainedVariance(
            @ForAll @IntRange(min = 1, max = 7) int columns, @ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[40][columns];
        double[] y = new double[40];
        for (int i = 0; i < 40; i++) {
            double common = random.nextDouble();
            for (int j = 0; j < columns; j++) {
                rows[i][j] = common + random.nextDouble();
                y[i] += j * rows[i][j];
            }
            y[i] += random.nextDouble();
        }
        List<String> names = IntStream.range(0, columns).mapToObj(j -> "c" + j).toList();
        double rSquared = LeastSquares.fit(names, rows, y).rSquared();
        RelativeImportance importance = RelativeImportance.of(names, rows, y);

        for (List<RelativeImportance.Share> shares :
                List.of(importance.lmg(), importance.johnson(), importance.sampled(5, seed))) {
            assertTrue(shares.stream().allMatch(share -> share.share() >= 0));
            assertEquals(
                    rSquared,
                    shares.stream().mapToDouble(RelativeImportance.Share::share).sum(),
                    1e-9);
        }
    }

    private static double construct(Table table, int row, String name) {
        return table.header().stream()
                .filter(column -> column.matches(name + "\\d"))
                .mapToDouble(column -> table.number(row, column))
                .average()
                .orElseThrow();
    }

    private static double[][] rows(Table table, List<String> names) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(i -> names.stream()
                        .mapToDouble(name -> table.number(i, name))
                        .toArray())
                .toArray(double[][]::new);
    }
}
