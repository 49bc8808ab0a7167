// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.RetentionModel;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelOptions;
import dev.kept.metrics.modelling.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoubleFunction;

/**
 * What running contracts are expected to bring, customer by customer: who has several is lost with the last of them. The
 * intervals are a parametric bootstrap: the same by models that could as well have been fitted.
 */
final class ContractValues {

    private static final double MONTH = 365.25 / 12;

    private final FitTask task;
    private final Contracts contracts;
    private final ContractForecast forecast;
    private final List<ContractForecast> draws = new ArrayList<>();
    private final double margin;
    private final double[] totals;
    private final Sum total = new Sum();

    ContractValues(FitTask task, Contracts contracts, Fit<RetentionModel> fit) {
        this.task = task;
        this.contracts = contracts;
        ModelOptions options = task.definition().options();
        this.margin = options.marginShare();
        this.forecast = forecast(fit.model());
        SplittableRandom random = new SplittableRandom(options.seedNumber());
        fit.spread().ifPresent(spread -> {
            for (int draw = 0; draw < options.drawCount(); draw++) {
                draws.add(forecast(fit.model().with(spread.draw(random))));
            }
        });
        this.totals = new double[draws.size()];
    }

    private ContractForecast forecast(RetentionModel model) {
        return new ContractForecast(
                model,
                contracts.horizon(),
                contracts.periodYears(),
                task.definition().options().yearlyDiscount());
    }

    /** In the order of the customers' ids. */
    List<Prediction> predictions() {
        List<Prediction> predictions = new ArrayList<>();
        List<Contract> all = contracts.all();
        int from = 0;
        while (from < all.size()) {
            String customer = all.get(from).customer();
            int to = from;
            while (to < all.size() && all.get(to).customer().equals(customer)) {
                to++;
            }
            List<Contract> running = all.subList(from, to).stream()
                    .filter(contract -> !contract.ended())
                    .toList();
            if (!running.isEmpty()) {
                predictions.add(predict(running));
            }
            if (predictions.size() % 5000 == 0) {
                task.progress("predicting", from, all.size());
            }
            from = to;
        }
        return predictions;
    }

    private Prediction predict(List<Contract> running) {
        double periods = 0;
        double value = 0;
        double lost = 1;
        double earned = 0;
        double[] drawn = new double[draws.size()];
        for (Contract contract : running) {
            ContractForecast.Outlook outlook = forecast.after(contract.periods());
            double perPeriod = contract.perPeriod() * margin;
            periods += outlook.periods();
            value += outlook.discounted() * perPeriod;
            lost *= 1 - outlook.survives();
            earned += contract.earned() * margin;
            for (int draw = 0; draw < drawn.length; draw++) {
                drawn[draw] += draws.get(draw).after(contract.periods()).discounted() * perPeriod;
            }
        }
        total.add(value);
        for (int draw = 0; draw < drawn.length; draw++) {
            totals[draw] += drawn[draw];
        }
        Optional<Ends> ends = ends(drawn);
        return new Prediction(
                running.get(0).customer(),
                running.get(0).groups(),
                periods,
                new Prediction.Value(
                        value,
                        ends.map(Ends::low).orElse(null),
                        ends.map(Ends::high).orElse(null)),
                null,
                lost,
                earned,
                null);
    }

    /** Sums over all that was predicted, and what is to be expected of a new contract. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("expected-value-total", total.value()));
        ends(totals).ifPresent(ends -> {
            figures.add(Figure.of("expected-value-total-low", ends.low()));
            figures.add(Figure.of("expected-value-total-high", ends.high()));
        });
        ContractForecast.Outlook fresh = forecast.after(0);
        figures.add(Figure.of("expected-periods-new-customer", 1 + fresh.periods()));
        double perPeriod = margin
                * contracts.all().stream()
                        .mapToDouble(Contract::perPeriod)
                        .average()
                        .orElse(0);
        figures.add(Figure.of("value-per-period", perPeriod));
        DoubleFunction<OptionalDouble> payback = cost -> perPeriod > 0
                ? forecast.periodsUntil(cost / perPeriod).stream()
                        .mapToDouble(number -> number * contracts.periodDays() / MONTH)
                        .findFirst()
                : OptionalDouble.empty();
        figures.addAll(NewCustomer.figures(perPeriod * (1 + fresh.discounted()), task.acquisitionCost(), payback));
        return figures;
    }

    private Optional<Ends> ends(double[] drawn) {
        return Ends.of(drawn, task.definition().options().level());
    }
}
