// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import dev.kept.metrics.math.Interval;
import dev.kept.metrics.math.Proportion;
import dev.kept.metrics.model.association.Spearman;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.regression.Discrimination;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a score of a past day foretold who left afterwards.
 *
 * @param auc chance that somebody who left scored below somebody who stayed; null where {@code reason} says why
 * @param reason why there is no AUC; null where there is one
 * @param leadDays median of the days between the score and the loss, of those in the band LOW who left; null without any
 */
record BackTest(
        List<BandRate> bands,
        @Nullable Double auc,
        @Nullable Interval interval,
        @Nullable String reason,
        @Nullable Double leadDays,
        List<Sensitivity> sensitivities) {

    private static final double LEVEL = .95;
    private static final double LEAST_RANK_CORRELATION = .9;

    /**
     * A customer of the past day.
     *
     * @param score by the components as they were
     * @param leadDays from the day of the score to the loss; meaningless for those who stayed
     */
    record Case(Composite score, Band band, boolean left, int leadDays) {}

    /** How many of a band left. */
    record BandRate(
            Band band, long customers, long left, @Nullable Interval interval) {}

    /**
     * What becomes of the order of the customers when one weight is another.
     *
     * @param factor 0.75 or 1.25
     * @param rankCorrelation Spearman's, of the scores with the score; null where it cannot be computed
     */
    record Sensitivity(
            String component, double factor, @Nullable Double rankCorrelation) {

        boolean stable() {
            return rankCorrelation != null && rankCorrelation >= LEAST_RANK_CORRELATION;
        }
    }

    static BackTest of(List<Case> cases) {
        List<BandRate> bands =
                Arrays.stream(Band.values()).map(band -> rate(band, cases)).toList();
        List<Case> scored =
                cases.stream().filter(known -> known.score().value() != null).toList();
        double[] risks =
                scored.stream().mapToDouble(known -> -value(known.score())).toArray();
        boolean[] left = new boolean[scored.size()];
        for (int i = 0; i < left.length; i++) {
            left[i] = scored.get(i).left();
        }
        Double lead = lead(scored);
        try {
            Discrimination discrimination = Discrimination.of(risks, left);
            return new BackTest(
                    bands, discrimination.auc(), discrimination.interval(LEVEL), null, lead, sensitivities(scored));
        } catch (RejectedInput e) {
            String reason = String.join(", ", e.faults().keySet());
            return new BackTest(bands, null, null, reason, lead, sensitivities(scored));
        }
    }

    private static BandRate rate(Band band, List<Case> cases) {
        long customers = cases.stream().filter(known -> known.band() == band).count();
        long left = cases.stream()
                .filter(known -> known.band() == band && known.left())
                .count();
        return new BandRate(band, customers, left, customers == 0 ? null : Proportion.wilson(left, customers, LEVEL));
    }

    private static @Nullable Double lead(List<Case> scored) {
        int[] days = scored.stream()
                .filter(known -> known.left() && known.band() == Band.LOW)
                .mapToInt(Case::leadDays)
                .sorted()
                .toArray();
        int n = days.length;
        return n == 0 ? null : (days[(n - 1) / 2] + days[n / 2]) / 2.0;
    }

    private static List<Sensitivity> sensitivities(List<Case> scored) {
        if (scored.isEmpty()) {
            return List.of();
        }
        double[] base =
                scored.stream().mapToDouble(known -> value(known.score())).toArray();
        List<Sensitivity> sensitivities = new ArrayList<>();
        int components = scored.get(0).score().contributions().size();
        for (int i = 0; i < components; i++) {
            int changed = i;
            String key = scored.get(0).score().contributions().get(i).part().key();
            for (double factor : new double[] {.75, 1.25}) {
                double[] other = scored.stream()
                        .mapToDouble(known -> reweighted(known.score(), changed, factor))
                        .toArray();
                sensitivities.add(new Sensitivity(key, factor, correlation(base, other)));
            }
        }
        return sensitivities;
    }

    private static double reweighted(Composite score, int component, double factor) {
        List<Composite.Part> parts = new ArrayList<>();
        for (int i = 0; i < score.contributions().size(); i++) {
            Composite.Part part = score.contributions().get(i).part();
            double weight = i == component ? part.weight() * factor : part.weight();
            parts.add(new Composite.Part(part.key(), weight, part.measured(), part.worth()));
        }
        // Another weight can push the coverage below a half: the order of the customers is asked for all the same.
        return Composite.of(parts).contributions().stream()
                .mapToDouble(Composite.Contribution::points)
                .sum();
    }

    private static @Nullable Double correlation(double[] base, double[] other) {
        try {
            return Spearman.of(base, other).value();
        } catch (RejectedInput e) {
            return null;
        }
    }

    private static double value(Composite score) {
        Double value = score.value();
        return value == null ? Double.NaN : value;
    }
}
