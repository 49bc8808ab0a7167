// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.LifetimeValue;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.modelling.FitOutcome;
import dev.kept.metrics.modelling.FitResult;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelAssumptions;
import dev.kept.metrics.modelling.ModelFitter;
import dev.kept.metrics.modelling.ModelKind;
import dev.kept.metrics.modelling.ModelOptions;
import dev.kept.metrics.modelling.Prediction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Margin times a multiple: everybody is kept with the same chance in every period, for ever. Simple, and blind to how
 * customers differ: it undervalues those who have been there for long.
 */
@Singleton
class MarginRetentionFitter implements ModelFitter {

    private static final double YEAR = 365.25;
    private static final double MONTH = YEAR / 12;

    /** A customer who has not paid back after so many periods does not. */
    private static final int LONGEST = 1200;

    @Override
    public ModelKind kind() {
        return ModelKind.MARGIN_RETENTION;
    }

    @Override
    public FitOutcome fit(FitTask task) {
        KeptCustomers kept = KeptCustomers.read(task);
        ModelAssumptions given = task.definition().given();
        double retention = kept.retention();
        Multiple multiple = new Multiple(task, given);
        double times = multiple.of(retention);
        Double low = kept.counted() ? finite(multiple, kept.wilson().low()) : null;
        Double high = kept.counted() ? finite(multiple, kept.wilson().high()) : null;
        double periods =
                task.definition().horizonDays() / task.definition().options().unitDays();
        double lost = 1 - Math.pow(retention, periods);
        List<Prediction> predictions = new ArrayList<>();
        Sum total = new Sum();
        for (KeptCustomers.One one : kept.present()) {
            double margin = kept.margin(one);
            total.add(margin * times);
            predictions.add(new Prediction(
                    one.id(), one.groups(), null, value(margin, times, low, high), null, lost, one.past(), null));
        }
        List<Figure> figures = new ArrayList<>(kept.figures());
        figures.add(Figure.of("multiple", times));
        figures.add(Figure.of("expected-value-total", total.value()));
        double margin = kept.meanMargin();
        figures.addAll(NewCustomer.figures(
                margin * multiple.immediate(retention),
                task.acquisitionCost(),
                cost -> multiple.monthsUntil(retention, margin > 0 ? cost / margin : Double.NaN)));
        FitResult result = new FitResult(
                kept.present().size(),
                kept.fingerprint(),
                kept.exclusions(),
                List.of(),
                figures,
                List.of(),
                kept.counted() ? List.of() : List.of("retention-stated"));
        return new FitOutcome(result, predictions::forEach);
    }

    private static Prediction.Value value(double margin, double times, @Nullable Double low, @Nullable Double high) {
        double expected = margin * times;
        if (low == null || high == null) {
            return new Prediction.Value(expected, null, null);
        }
        return new Prediction.Value(
                expected, Math.min(margin * low, margin * high), Math.max(margin * low, margin * high));
    }

    private static @Nullable Double finite(Multiple multiple, double retention) {
        return multiple.isFinite(retention) ? (Double) multiple.of(retention) : null;
    }

    /** How many times its margin a customer is worth. */
    private record Multiple(double discount, double growth, boolean now, double months) {

        Multiple(FitTask task, ModelAssumptions given) {
            this(options(task), given.growthRate(), given.firstNow(), unit(task) / MONTH);
        }

        private static double unit(FitTask task) {
            return task.definition().options().unitDays();
        }

        private static double options(FitTask task) {
            ModelOptions options = task.definition().options();
            return Math.pow(1 + options.yearlyDiscount(), options.unitDays() / YEAR) - 1;
        }

        boolean isFinite(double retention) {
            return retention * (1 + growth) < 1 + discount;
        }

        double of(double retention) {
            if (!isFinite(retention)) {
                throw new RejectedInput("value-without-bound", 1);
            }
            return now ? immediate(retention) : LifetimeValue.marginMultiple(retention, discount, growth);
        }

        double immediate(double retention) {
            return LifetimeValue.immediateMarginMultiple(retention, discount, growth);
        }

        /** Until a new customer, who pays at once, has brought in so many margins of a period. */
        OptionalDouble monthsUntil(double retention, double margins) {
            double sum = 0;
            double worth = 1;
            for (int period = 0; period < LONGEST; period++) {
                sum += worth;
                if (sum >= margins) {
                    return OptionalDouble.of(period * months);
                }
                worth *= retention * (1 + growth) / (1 + discount);
            }
            return OptionalDouble.empty();
        }
    }
}
