// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.restkit.problem.Fault;
import dev.kept.restkit.problem.StandardProblem;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list of predictions. Who has no such figure is not in the list.
 *
 * @param by what decides
 * @param descending the highest first
 */
record PredictionSort(By by, boolean descending) {

    /** Figures that can be sorted by. */
    enum By {
        CUSTOMER("customerId", "customer_id"),
        VALUE("expectedValue", "expected_value"),
        PURCHASES("expectedPurchases", "expected_purchases"),
        CHURN("churnProbability", "churn_probability"),
        ALIVE("aliveProbability", "alive_probability"),
        AT_RISK("valueAtRisk", "value_at_risk"),
        GROWTH("growth", "growth");

        private final String text;
        private final String column;

        By(String text, String column) {
            this.text = text;
            this.column = column;
        }

        String column() {
            return column;
        }
    }

    static PredictionSort of(@Nullable String text) {
        if (text == null) {
            return new PredictionSort(By.CUSTOMER, false);
        }
        boolean descending = text.startsWith("-");
        return Arrays.stream(By.values())
                .filter(by -> by.text.equals(descending ? text.substring(1) : text))
                .map(by -> new PredictionSort(by, descending))
                .findFirst()
                .orElseThrow(() -> StandardProblem.INVALID_REQUEST.withFaults(
                        List.of(Fault.textParameter("sort", "prediction-sort-unknown", texts()))));
    }

    private static String texts() {
        return Arrays.stream(By.values()).map(by -> by.text + ", -" + by.text).collect(Collectors.joining(", "));
    }

    /** The figure of a prediction, as a cursor keeps it; empty where the id alone decides. */
    String key(Prediction prediction) {
        Double figure = figure(prediction);
        return figure == null ? "" : Double.toString(figure);
    }

    private @Nullable Double figure(Prediction prediction) {
        return switch (by) {
            case CUSTOMER -> null;
            case VALUE -> prediction.value() == null ? null : prediction.value().expected();
            case PURCHASES -> prediction.expectedPurchases();
            case CHURN -> prediction.churnProbability();
            case ALIVE -> prediction.aliveProbability();
            case AT_RISK -> prediction.valueAtRisk();
            case GROWTH -> prediction.growth();
        };
    }
}
