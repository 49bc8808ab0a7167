// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.time.LocalDate;

/**
 * What one customer is like, hidden from Kept, which has to find out.
 *
 * @param since first day
 * @param until the day on which it silently leaves; often after the end of the data
 * @param mood satisfaction, about normal with mean 0 and deviation 1
 * @param ordersPerDay how often it orders in an average season while it is a customer
 * @param orderValue what an average order of it is worth, in yuan
 */
record Habit(LocalDate since, LocalDate until, double mood, double ordersPerDay, double orderValue) {
    private static final double MEAN_LIFE_DAYS = 330;

    /** Rates and values differ between customers as gamma variables: few buy much, many buy a little. */
    static Habit of(Chance chance, LocalDate since, boolean company, double moodOfSurroundings) {
        double mood = chance.normal(moodOfSurroundings, .9);
        double life = 10 + chance.exponential(MEAN_LIFE_DAYS * Math.exp(.55 * mood));
        double interval = company ? 26 : 38;
        double value = chance.gamma(2.2, company ? 1500 : 330);
        return new Habit(since, since.plusDays((long) life), mood, chance.gamma(1.5, 1 / interval), value);
    }

    /** Whether it is about to leave: people say so before they go. */
    boolean isLeaving(LocalDate day) {
        return day.isAfter(until.minusDays(60));
    }
}
