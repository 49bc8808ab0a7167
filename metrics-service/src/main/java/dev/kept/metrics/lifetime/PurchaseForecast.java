// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.PurchaseHistory;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelDefinition;
import dev.kept.metrics.modelling.Prediction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What is expected of every buyer. Those with the same history share its figures, so each history is computed once. */
final class PurchaseForecast {

    private static final Comparator<Buyer> BY_HISTORY = Comparator.comparingInt(
                    (Buyer buyer) -> buyer.buys().repeats())
            .thenComparingInt(buyer -> buyer.buys().recency())
            .thenComparingInt(buyer -> buyer.buys().age())
            .thenComparing(Buyer::id);

    private final PurchaseModel model;
    private final SpendFit spend;
    private final Horizon horizon;
    private final double margin;
    private final Occasions occasions;
    private final OptionalDouble acquisitionCost;
    private final Optional<PurchaseDraws> draws;
    private final List<Prediction> predictions = new ArrayList<>();
    private final Sum purchases = new Sum();
    private final Sum value = new Sum();
    private boolean valued = true;

    private PurchaseForecast(Fit<PurchaseModel> fit, SpendFit spend, Occasions occasions, FitTask task) {
        ModelDefinition definition = task.definition();
        this.model = fit.model();
        this.occasions = occasions;
        this.spend = spend;
        this.horizon = Horizon.of(definition);
        this.acquisitionCost = task.acquisitionCost();
        this.margin = definition.options().marginShare();
        this.draws = PurchaseDraws.of(fit, spend, definition.options());
    }

    static PurchaseForecast of(Fit<PurchaseModel> fit, SpendFit spend, Buyers buyers, FitTask task) {
        PurchaseForecast forecast = new PurchaseForecast(fit, spend, buyers.occasions(), task);
        List<Buyer> sorted = new ArrayList<>(buyers.all());
        sorted.sort(BY_HISTORY);
        History history = null;
        for (int i = 0; i < sorted.size(); i++) {
            Buyer buyer = sorted.get(i);
            if (history == null || !history.isOf(buyer.buys())) {
                history = forecast.history(buyer.buys());
            }
            forecast.predictions.add(forecast.predict(buyer, history));
            if (i % 5000 == 0) {
                task.progress("predicting", i, sorted.size());
            }
        }
        return forecast;
    }

    List<Prediction> predictions() {
        return predictions;
    }

    /** Sums over all buyers, and what is to be expected of a new one. */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("expected-purchases-total", purchases.value()));
        figures.add(Figure.of("expected-purchases-new-customer", model.expectedPurchases(horizon.length())));
        if (valued) {
            figures.add(Figure.of("expected-value-total", value.value()));
            draws.flatMap(PurchaseDraws::total).ifPresent(ends -> {
                figures.add(Figure.of("expected-value-total-low", ends.low()));
                figures.add(Figure.of("expected-value-total-high", ends.high()));
            });
        }
        spend.expected(Buys.NONE).ifPresent(worth -> figures.addAll(newCustomer(worth)));
        return figures;
    }

    /** Of a customer whose first purchase is now. */
    private List<Figure> newCustomer(double worth) {
        double value = worth * margin * (1 + horizon.discounted(model::expectedPurchases));
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("spend-per-purchase", worth));
        figures.addAll(NewCustomer.figures(value, acquisitionCost, cost -> {
            OptionalInt months = worth * margin > 0
                    ? horizon.monthsUntil(cost / (worth * margin), 1, model::expectedPurchases)
                    : OptionalInt.empty();
            return months.stream().asDoubleStream().findFirst();
        }));
        return figures;
    }

    /** What all with one history share. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    private record History(
            Buys buys, double purchases, double discounted, double alive, double none, double @Nullable [] drawn) {

        boolean isOf(Buys other) {
            return buys.repeats() == other.repeats() && buys.recency() == other.recency() && buys.age() == other.age();
        }
    }

    private History history(Buys buys) {
        PurchaseHistory history = buys.history(occasions);
        return new History(
                buys,
                model.expectedPurchases(history, horizon.length()),
                horizon.discounted(time -> model.expectedPurchases(history, time)),
                model.probabilityAlive(history),
                model.probabilityOfNone(history, horizon.length()),
                draws.map(some -> some.purchases(history, horizon.length())).orElse(null));
    }

    private Prediction predict(Buyer buyer, History history) {
        purchases.add(history.purchases());
        return new Prediction(
                buyer.id(),
                buyer.groups(),
                history.purchases(),
                value(buyer.buys(), history),
                history.alive(),
                history.none(),
                buyer.pastSpend() * margin,
                null);
    }

    private Prediction.@Nullable Value value(Buys buys, History history) {
        OptionalDouble worth = spend.expected(buys);
        if (worth.isEmpty()) {
            valued = false;
            return null;
        }
        double expected = history.discounted() * worth.getAsDouble() * margin;
        value.add(expected);
        double[] drawn = history.drawn();
        if (drawn == null) {
            return new Prediction.Value(expected, null, null);
        }
        double factor = history.purchases() > 0 ? margin * history.discounted() / history.purchases() : 0;
        PurchaseDraws some = draws.orElseThrow();
        return some.ends(some.values(buys, drawn, factor))
                .map(ends -> new Prediction.Value(expected, ends.low(), ends.high()))
                .orElse(new Prediction.Value(expected, null, null));
    }
}
