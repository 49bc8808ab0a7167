// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.modelling.FitResult.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;

/** What a customer who begins now is worth, against what it costs to win one. */
final class NewCustomer {

    private NewCustomer() {}

    /**
     * @param value expected of a new customer, in the currency
     * @param cost to win one; empty where it is not known
     * @param paybackMonths how long it takes until an amount has come in; empty where it never does
     */
    static List<Figure> figures(double value, OptionalDouble cost, DoubleFunction<OptionalDouble> paybackMonths) {
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("expected-value-new-customer", value));
        cost.ifPresent(spent -> {
            figures.add(Figure.of("acquisition-cost", spent));
            figures.add(Figure.of("ltv-to-cac", value / spent));
            paybackMonths.apply(spent).ifPresent(months -> figures.add(Figure.of("payback-months", months)));
        });
        return figures;
    }
}
