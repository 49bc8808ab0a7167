// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.correlation;

import dev.kept.metrics.model.association.Correlation;
import dev.kept.metrics.model.association.FalseDiscovery;
import dev.kept.metrics.model.association.Kendall;
import dev.kept.metrics.model.association.LaggedCorrelation;
import dev.kept.metrics.model.association.PartialCorrelation;
import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How series go together, pair by pair: their steps are compared, since two series with a trend go together without any
 * relation. What is tested many times over is corrected for that, over all pairs and lags.
 */
final class Links {

    private static final double EXACT = 1e-9;

    private Links() {}

    /**
     * A series by name.
     *
     * @param values of the same periods as those of the others
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Named(String name, double[] values) {}

    /**
     * A pair.
     *
     * @param reason why nothing is said: {@code components-of-each-other}, {@code determine-each-other} or what the series
     *     lack; null where something is
     * @param lags how many periods the first leads, from negative to positive
     * @param partial of the steps at once, with those of all others held constant; null where there is no other
     */
    record Pair(
            String first,
            String second,
            @Nullable String reason,
            List<Lag> lags,
            @Nullable Correlation kendall,
            @Nullable Correlation partial) {}

    /** A lag of a pair; q is p corrected for all tests. */
    record Lag(int lag, Correlation correlation, double q) {}

    /** @param related whether two are parts of the same sum, so that their relation is arithmetic */
    static List<Pair> of(List<Named> series, int longestLag, BiPredicate<Integer, Integer> related) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            for (int j = i + 1; j < series.size(); j++) {
                pairs.add(
                        related.test(i, j)
                                ? refused(series.get(i), series.get(j), "components-of-each-other")
                                : pair(series, i, j, longestLag, related));
            }
        }
        return corrected(pairs);
    }

    private static Pair pair(List<Named> series, int i, int j, int longestLag, BiPredicate<Integer, Integer> related) {
        Named first = series.get(i);
        Named second = series.get(j);
        try {
            List<Lag> lags = new ArrayList<>();
            LaggedCorrelation.of(second.values(), first.values(), longestLag).stream()
                    .filter(found -> found.lag() > 0)
                    .forEach(found -> lags.add(0, new Lag(-found.lag(), found.correlation(), 1)));
            LaggedCorrelation.of(first.values(), second.values(), longestLag)
                    .forEach(found -> lags.add(new Lag(found.lag(), found.correlation(), 1)));
            double now = lags.get(longestLag).correlation().value();
            if (Math.abs(now) > 1 - EXACT) {
                return refused(first, second, "determine-each-other");
            }
            double[] x = steps(first);
            double[] y = steps(second);
            List<double[]> others = IntStream.range(0, series.size())
                    .filter(k -> k != i && k != j && !related.test(i, k) && !related.test(j, k))
                    .mapToObj(k -> steps(series.get(k)))
                    .toList();
            return new Pair(first.name(), second.name(), null, lags, Kendall.of(x, y), partial(x, y, others));
        } catch (RejectedInput e) {
            return refused(first, second, String.join(", ", e.faults().keySet()));
        }
    }

    private static @Nullable Correlation partial(double[] x, double[] y, List<double[]> others) {
        try {
            return others.isEmpty() ? null : PartialCorrelation.ofRanks(x, y, others);
        } catch (RejectedInput e) {
            return null;
        }
    }

    private static List<Pair> corrected(List<Pair> pairs) {
        double[] q = FalseDiscovery.adjusted(pairs.stream()
                .flatMap(pair -> pair.lags().stream())
                .mapToDouble(lag -> lag.correlation().p())
                .toArray());
        List<Pair> corrected = new ArrayList<>();
        int next = 0;
        for (Pair pair : pairs) {
            List<Lag> lags = new ArrayList<>();
            for (Lag lag : pair.lags()) {
                lags.add(new Lag(lag.lag(), lag.correlation(), q[next++]));
            }
            corrected.add(new Pair(pair.first(), pair.second(), pair.reason(), lags, pair.kendall(), pair.partial()));
        }
        return corrected;
    }

    private static Pair refused(Named first, Named second, String reason) {
        return new Pair(first.name(), second.name(), reason, List.of(), null, null);
    }

    private static double[] steps(Named series) {
        double[] steps = new double[series.values().length - 1];
        Arrays.setAll(steps, i -> series.values()[i + 1] - series.values()[i]);
        return steps;
    }
}
