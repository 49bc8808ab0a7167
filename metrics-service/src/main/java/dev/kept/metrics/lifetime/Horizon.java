// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.modelling.ModelDefinition;
import dev.kept.metrics.modelling.ModelKind;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;

/**
 * How far ahead is looked, and what later money is worth today: it comes at the end of each month of 365.25 / 12 days, and
 * at the end of the horizon.
 *
 * @param days length of the horizon
 * @param unitDays unit of time of the model, in days
 * @param discountRate per year of 365.25 days
 */
record Horizon(double days, double unitDays, double discountRate) {

    private static final double YEAR = 365.25;
    private static final double MONTH = YEAR / 12;

    /** As the kind of the model counts: opportunities to buy are whole ones. */
    static Horizon of(ModelDefinition definition) {
        double unit = definition.options().unitDays();
        double days = definition.kind() == ModelKind.BG_BB
                ? Occasions.ahead(definition, definition.options().timeUnit()) * unit
                : definition.horizonDays();
        return new Horizon(days, unit, definition.options().yearlyDiscount());
    }

    /** In the unit of the model. */
    double length() {
        return days / unitDays;
    }

    /** @param expected purchases from now within a time, in the unit of the model */
    double discounted(DoubleUnaryOperator expected) {
        double sum = 0;
        double before = 0;
        for (int month = 1; (month - 1) * MONTH < days; month++) {
            double now = expected.applyAsDouble(end(month) / unitDays);
            sum += (now - before) * worth(month);
            before = now;
        }
        return sum;
    }

    /**
     * The first month after which the sum of what was expected, each worth what it is worth today, reaches a number.
     *
     * @param already expected at once
     */
    OptionalInt monthsUntil(double number, double already, DoubleUnaryOperator expected) {
        double sum = already;
        double before = 0;
        for (int month = 1; sum < number; month++) {
            if ((month - 1) * MONTH >= days) {
                return OptionalInt.empty();
            }
            double now = expected.applyAsDouble(end(month) / unitDays);
            sum += (now - before) * worth(month);
            before = now;
            if (sum >= number) {
                return OptionalInt.of(month);
            }
        }
        return OptionalInt.of(0);
    }

    private double end(int month) {
        return Math.min(month * MONTH, days);
    }

    private double worth(int month) {
        return Math.pow(1 + discountRate, -end(month) / YEAR);
    }
}
