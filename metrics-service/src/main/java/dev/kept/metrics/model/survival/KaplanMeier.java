// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.survival;

import dev.kept.metrics.math.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The product-limit estimate of survival: Kaplan and Meier, JASA 53 (1958) 457-481; variance of Greenwood (1926). */
public final class KaplanMeier {

    private final List<SurvivalStep> steps;
    private final double longest;

    private KaplanMeier(List<SurvivalStep> steps, double longest) {
        this.steps = Collections.unmodifiableList(steps);
        this.longest = longest;
    }

    /** The curve of these customers. */
    public static KaplanMeier of(SurvivalTimes times) {
        List<SurvivalStep> steps = new ArrayList<>();
        long atRisk = times.size();
        double survival = 1;
        double greenwood = 0;
        for (SurvivalTimes.Moment moment : times.moments()) {
            long events = moment.events();
            if (events > 0) {
                long stay = atRisk - events;
                survival = survival * stay / atRisk;
                greenwood = stay == 0 ? 0 : greenwood + (double) events / ((double) atRisk * stay);
                steps.add(new SurvivalStep(moment.time(), atRisk, events, survival, greenwood));
            }
            atRisk -= events + moment.censored();
        }
        return new KaplanMeier(steps, times.longest());
    }

    /** The times at which somebody left. */
    public List<SurvivalStep> steps() {
        return steps;
    }

    /** The last step up to a time; empty before the first one, when everybody is still there. */
    public Optional<SurvivalStep> stepAt(double time) {
        int low = 0;
        int high = steps.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (steps.get(middle).time() <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? Optional.empty() : Optional.of(steps.get(low - 1));
    }

    /** Share that outlives a time; empty beyond the longest time that anybody was seen, unless nobody is left. */
    public OptionalDouble survivalAt(double time) {
        double survival = stepAt(time).map(SurvivalStep::survival).orElse(1.0);
        return time > longest && survival > 0 ? OptionalDouble.empty() : OptionalDouble.of(survival);
    }

    /** The first time at which at most this share is left, such as the median for 0.5; empty where not reached. */
    public OptionalDouble quantile(double share) {
        return steps.stream()
                .filter(step -> step.survival() <= share * (1 + 1e-12))
                .mapToDouble(SurvivalStep::time)
                .findFirst();
    }

    /**
     * Interval of a quantile: the times at which the log-log interval of the curve holds the share (Brookmeyer and
     * Crowley, Biometrics 38 (1982) 29-41). Empty where its upper end is not reached: too few have left to tell.
     *
     * @param share that is left, such as 0.5 for the median
     * @param level coverage, for example 0.95
     */
    public Optional<Interval> quantileInterval(double share, double level) {
        double first = Double.NaN;
        for (SurvivalStep step : steps) {
            Optional<Interval> around = step.interval(level);
            boolean mayBeLeft = around.isEmpty() || around.get().low() <= share;
            if (Double.isNaN(first) && mayBeLeft) {
                first = step.time();
            }
            if (around.isPresent() && around.get().high() <= share) {
                return Optional.of(new Interval(first, step.time(), level, "brookmeyer-crowley"));
            }
        }
        return Optional.empty();
    }

    /**
     * Mean time survived up to a horizon: the area under the curve, with its standard error (Klein and Moeschberger
     * 2003, chapter 4.5). Unlike the mean it needs no guess about who is still there.
     *
     * @throws IllegalArgumentException where nobody was seen for so long
     */
    public RestrictedMean restrictedMean(double horizon) {
        if (!(horizon > 0) || survivalAt(horizon).isEmpty()) {
            throw new IllegalArgumentException("The curve ends at " + longest + " and cannot be read to " + horizon);
        }
        double area = 0;
        double variance = 0;
        double to = horizon;
        for (int i = steps.size() - 1; i >= 0; i--) {
            SurvivalStep step = steps.get(i);
            if (step.time() >= horizon) {
                continue;
            }
            area += step.survival() * (to - step.time());
            long stay = step.atRisk() - step.events();
            if (stay > 0) {
                variance += area * area * step.events() / ((double) step.atRisk() * stay);
            }
            to = step.time();
        }
        return new RestrictedMean(horizon, area + to, Math.sqrt(variance));
    }

    /**
     * Mean time survived up to a horizon.
     *
     * @param horizon in the unit of the times
     * @param value the mean
     * @param standardError of the mean
     */
    public record RestrictedMean(double horizon, double value, double standardError) {}
}
