// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.policy;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;

/**
 * What a tenant has declared; a change of it is a new generation of cells.
 *
 * @param zone the business zone: it decides the local day of every instant
 * @param weekStart first day of a week
 * @param currency ISO 4217 code of every amount
 * @param businessModel for example {@code ECOMMERCE}
 * @param presenceDays W of the inactivity rule: a customer is present at the start of day T if there is a qualifying
 *     purchase on a local day in {@code [T - W, T - 1]}
 * @param fiscalYearStart month in which the fiscal year begins, 1 to 12
 * @param dimensions customer attributes that can be grouped by and filtered on, in declared order, at most six
 */
public record Policy(
        ZoneId zone,
        DayOfWeek weekStart,
        String currency,
        String businessModel,
        int presenceDays,
        int fiscalYearStart,
        List<String> dimensions) {

    public Policy {
        dimensions = List.copyOf(dimensions);
        if (presenceDays < 1) {
            throw new IllegalArgumentException("presenceDays must be at least 1, not " + presenceDays);
        }
    }

    /** With the calendar year as the fiscal year. */
    public Policy(
            ZoneId zone,
            DayOfWeek weekStart,
            String currency,
            String businessModel,
            int presenceDays,
            List<String> dimensions) {
        this(zone, weekStart, currency, businessModel, presenceDays, 1, dimensions);
    }

    /** The year in which the books are kept. */
    public FiscalYear fiscalYear() {
        return new FiscalYear(fiscalYearStart);
    }

    /** The same with another calendar and other dimensions. */
    public Policy with(
            ZoneId otherZone, DayOfWeek otherWeekStart, int otherFiscalYearStart, List<String> otherDimensions) {
        return new Policy(
                otherZone,
                otherWeekStart,
                currency,
                businessModel,
                presenceDays,
                otherFiscalYearStart,
                otherDimensions);
    }

    /** In force until a tenant has declared something else. The customer-service announces the same defaults. */
    public static final Policy DEFAULT = new Policy(
            ZoneId.of("UTC"),
            DayOfWeek.MONDAY,
            "CNY",
            "ECOMMERCE",
            90,
            List.of("type", "country", "region", "acquisitionChannel"));
}
