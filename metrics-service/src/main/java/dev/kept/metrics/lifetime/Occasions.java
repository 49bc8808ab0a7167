// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelDefinition;
import dev.kept.metrics.modelling.ModelKind;
import dev.kept.metrics.modelling.ModelOptions.TimeUnit;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.TemporalUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * When there is something to buy: on every day, or once in every month or year of the calendar. Each occasion is named by its
 * first day, and counts once it is over.
 */
final class Occasions {

    private final TimeUnit every;
    private final double scale;
    private final DayOfWeek weekStart;

    /** @param scale occasions in a unit of time of the model */
    private Occasions(TimeUnit every, double scale, DayOfWeek weekStart) {
        this.every = every;
        this.scale = scale;
        this.weekStart = weekStart;
    }

    /** As the kind of the model counts. */
    static Occasions of(FitTask task) {
        TimeUnit unit = task.definition().options().timeUnit();
        return task.definition().kind() == ModelKind.BG_BB
                ? new Occasions(unit, 1, task.policy().weekStart())
                : new Occasions(TimeUnit.DAY, unit.days(), task.policy().weekStart());
    }

    /** How many there are in the horizon, at least one. */
    static int ahead(ModelDefinition definition, TimeUnit every) {
        return (int) Math.max(1, Math.round(definition.horizonDays() / every.days()));
    }

    int ahead(ModelDefinition definition) {
        return ahead(definition, every);
    }

    /** What a number of them is in the unit of time of the model. */
    double time(int occasions) {
        return occasions / scale;
    }

    /** The one that a day lies in. */
    LocalDate of(LocalDate day) {
        return switch (every) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The last one that is over at the end of a day. */
    LocalDate lastBy(LocalDate day) {
        return after(of(day.plusDays(1)), -1);
    }

    LocalDate after(LocalDate occasion, int occasions) {
        return occasion.plus(occasions, calendar());
    }

    /** Its last day. */
    LocalDate end(LocalDate occasion) {
        return after(occasion, 1).minusDays(1);
    }

    int between(LocalDate occasion, LocalDate later) {
        return Math.toIntExact(calendar().between(occasion, later));
    }

    /** Purchases on one occasion are one. */
    NavigableMap<LocalDate, Purchase> merged(NavigableMap<LocalDate, Purchase> purchases) {
        if (every == TimeUnit.DAY) {
            return purchases;
        }
        NavigableMap<LocalDate, Purchase> merged = new TreeMap<>();
        for (Map.Entry<LocalDate, Purchase> purchase : purchases.entrySet()) {
            merged.merge(of(purchase.getKey()), purchase.getValue(), Purchase::plus);
        }
        return merged;
    }

    private TemporalUnit calendar() {
        return every.calendar();
    }
}
