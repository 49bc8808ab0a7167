// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.RetentionModel;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What is to be expected of a contract that has lasted so long. Equal ages are computed once. */
final class ContractForecast {

    private final RetentionModel model;
    private final int horizon;
    private final double periodYears;
    private final double discountRate;
    private final Map<Integer, Outlook> outlooks = new HashMap<>();

    /**
     * @param horizon periods ahead
     * @param discountRate per year; what a period brings comes at its end, if the contract outlives it
     */
    ContractForecast(RetentionModel model, int horizon, double periodYears, double discountRate) {
        this.model = model;
        this.horizon = horizon;
        this.periodYears = periodYears;
        this.discountRate = discountRate;
    }

    /**
     * The time ahead.
     *
     * @param survives chance to outlive the horizon
     * @param periods expected number of them that are outlived
     * @param discounted the same, each worth what it is worth today
     */
    record Outlook(double survives, double periods, double discounted) {}

    Outlook after(int periods) {
        return outlooks.computeIfAbsent(periods, this::outlook);
    }

    /**
     * The first period after which what a new contract pays, its first period at once and each worth what it is worth
     * today, reaches a number of periods; empty where it does not within the horizon.
     */
    OptionalInt periodsUntil(double number) {
        double sum = 1;
        for (int k = 1; sum < number; k++) {
            if (k > horizon) {
                return OptionalInt.empty();
            }
            sum += model.survival(k) * Math.pow(1 + discountRate, -k * periodYears);
            if (sum >= number) {
                return OptionalInt.of(k);
            }
        }
        return OptionalInt.of(0);
    }

    private Outlook outlook(int age) {
        double before = model.logSurvival(age);
        double expected = 0;
        double discounted = 0;
        double survives = 1;
        for (int k = 1; k <= horizon; k++) {
            survives = Math.exp(model.logSurvival(age + k) - before);
            expected += survives;
            discounted += survives * Math.pow(1 + discountRate, -k * periodYears);
        }
        return new Outlook(survives, expected, discounted);
    }
}
