// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.regression.LeastSquares;
import dev.kept.metrics.model.regression.RelativeImportance;
import dev.kept.metrics.model.regression.RelativeImportance.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How much of a target each driver stands for: least squares, with the explained variance shared out by LMG and by Johnson's
 * weights, and how sure the shares are by resampling.
 *
 * @param method of the shares that the intervals and the quadrants are of: {@code lmg}, or {@code johnson} above 20 drivers
 * @param drivers in the order given, without the aliased ones
 */
record Drivers(LeastSquares regression, String method, List<Driver> drivers) {

    /** Above this many drivers the intervals are those of Johnson's shares, which are close and cost little. */
    private static final int MOST_RESAMPLED = 10;

    /** Pairs of orders where all of them are too many. */
    private static final int SAMPLED = 500;

    private static final long SEED = 20_260_101;
    private static final double TAIL = .025;

    /**
     * What a driver stands for.
     *
     * @param lmg share of the variance of the target
     * @param lmgError its standard error where it was sampled; 0 where it is exact
     * @param johnson the same by relative weights
     * @param low lower end of the 95 % interval of the share
     * @param mean of the driver: how well it is done
     * @param rankFrom best rank that the intervals allow
     * @param rankTo worst rank that they allow
     */
    record Driver(
            String name,
            double lmg,
            double lmgError,
            double johnson,
            double low,
            double high,
            double mean,
            int rankFrom,
            int rankTo,
            Quadrant quadrant) {}

    /** Importance against performance (Martilla and James 1977), each against the mean of all drivers. */
    enum Quadrant {
        /** Important, and done well. */
        KEEP_UP,
        /** Important, and not done well. */
        IMPROVE_FIRST,
        /** Neither important nor done well. */
        LOW_PRIORITY,
        /** Done better than it matters. */
        POSSIBLE_OVERKILL
    }

    /**
     * Analyses.
     *
     * @param resamples how often the observations are drawn anew, with a fixed seed
     * @throws RejectedInput where the table is unsound: too few rows, a constant target, only constant drivers
     */
    static Drivers of(Table table, int resamples) {
        LeastSquares regression = LeastSquares.fit(table.names(), table.rows(), table.target());
        RelativeImportance importance = RelativeImportance.of(table.names(), table.rows(), table.target());
        List<Share> johnson = importance.johnson();
        boolean exact = johnson.size() <= RelativeImportance.MOST_EXACT;
        List<Share> shares = exact ? importance.lmg() : importance.sampled(SAMPLED, SEED);
        double[][] intervals = intervals(table, shares, resamples);
        Map<String, Double> means = means(table);
        double share = shares.stream().mapToDouble(Share::share).average().orElseThrow();
        double level = shares.stream()
                .mapToDouble(one -> means.getOrDefault(one.name(), 0.0))
                .average()
                .orElseThrow();
        List<Driver> drivers = new ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            Share own = shares.get(i);
            double mean = means.getOrDefault(own.name(), 0.0);
            drivers.add(new Driver(
                    own.name(),
                    own.share(),
                    own.standardError(),
                    johnson.get(i).share(),
                    intervals[i][0],
                    intervals[i][1],
                    mean,
                    1 + above(intervals, i),
                    shares.size() - below(intervals, i),
                    quadrant(own.share() >= share, mean >= level)));
        }
        return new Drivers(regression, exact ? "lmg" : "lmg-sampled", drivers);
    }

    /** Percentiles of the shares over draws with replacement; a draw that cannot be analysed is left out. */
    private static double[][] intervals(Table table, List<Share> shares, int resamples) {
        List<List<Double>> draws = new ArrayList<>();
        shares.forEach(share -> draws.add(new ArrayList<>()));
        Random random = new Random(SEED);
        int n = table.rows().length;
        for (int draw = 0; draw < resamples; draw++) {
            double[][] rows = new double[n][];
            double[] target = new double[n];
            for (int i = 0; i < n; i++) {
                int drawn = random.nextInt(n);
                rows[i] = table.rows()[drawn];
                target[i] = table.target()[drawn];
            }
            draw(new Table(table.names(), rows, target, 0), shares, draws);
        }
        double[][] intervals = new double[shares.size()][];
        for (int i = 0; i < intervals.length; i++) {
            double[] sorted = draws.get(i).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            int cut = (int) Math.floor(TAIL * sorted.length);
            intervals[i] = sorted.length == 0
                    ? new double[] {0, 1}
                    : new double[] {sorted[cut], sorted[sorted.length - 1 - cut]};
        }
        return intervals;
    }

    private static void draw(Table table, List<Share> shares, List<List<Double>> draws) {
        Map<String, Double> byName = new HashMap<>();
        try {
            RelativeImportance importance = RelativeImportance.of(table.names(), table.rows(), table.target());
            (shares.size() <= MOST_RESAMPLED ? importance.lmg() : importance.johnson())
                    .forEach(share -> byName.put(share.name(), share.share()));
        } catch (RejectedInput e) {
            // All that were drawn are alike: that says nothing.
            return;
        }
        for (int i = 0; i < shares.size(); i++) {
            draws.get(i).add(byName.getOrDefault(shares.get(i).name(), 0.0));
        }
    }

    private static int above(double[][] intervals, int own) {
        return (int) Arrays.stream(intervals)
                .filter(other -> other[0] > intervals[own][1])
                .count();
    }

    private static int below(double[][] intervals, int own) {
        return (int) Arrays.stream(intervals)
                .filter(other -> other[1] < intervals[own][0])
                .count();
    }

    private static Map<String, Double> means(Table table) {
        Map<String, Double> means = new HashMap<>();
        for (int j = 0; j < table.names().size(); j++) {
            int column = j;
            means.put(
                    table.names().get(j),
                    Arrays.stream(table.rows())
                            .mapToDouble(row -> row[column])
                            .average()
                            .orElseThrow());
        }
        return means;
    }

    private static Quadrant quadrant(boolean important, boolean good) {
        if (important) {
            return good ? Quadrant.KEEP_UP : Quadrant.IMPROVE_FIRST;
        }
        return good ? Quadrant.POSSIBLE_OVERKILL : Quadrant.LOW_PRIORITY;
    }
}
