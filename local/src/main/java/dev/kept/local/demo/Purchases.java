// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** When a customer orders and what: a Poisson process that follows the season and ends when the customer leaves. */
final class Purchases {
    private static final BigDecimal COST_SHARE = new BigDecimal("0.58");
    private static final List<String> REASONS =
            List.of("damaged in transit", "late delivery", "wrong item", "changed mind");

    private final Chance chance;
    private final ZoneId zone;
    private final LocalDate lastDay;

    Purchases(Chance chance, ZoneId zone, LocalDate lastDay) {
        this.chance = chance;
        this.zone = zone;
        this.lastDay = lastDay;
    }

    /** The days of all orders; the first is the day on which the customer came. */
    List<LocalDate> days(Habit habit) {
        List<LocalDate> days = new ArrayList<>();
        days.add(habit.since());
        double day = 0;
        while (true) {
            day += chance.exponential(1 / (habit.ordersPerDay() * Market.PEAK));
            LocalDate candidate = habit.since().plusDays((long) Math.ceil(day));
            if (candidate.isAfter(habit.until()) || candidate.isAfter(lastDay)) {
                return days;
            }
            if (chance.happens(Market.season(candidate) / Market.PEAK)) {
                days.add(candidate);
            }
        }
    }

    Rows.Order order(String id, String customer, Habit habit, LocalDate day) {
        double target = chance.gamma(4, habit.orderValue());
        int count = 1 + chance.below(3);
        List<Rows.Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Market.Product product = chance.weighted(Market.PRODUCTS);
            long quantity = Math.max(1, Math.round(target / count / product.price()));
            BigDecimal amount = BigDecimal.valueOf(quantity * product.price());
            lines.add(new Rows.Line(
                    product.name(),
                    product.category(),
                    Long.toString(quantity),
                    amount.setScale(2).toPlainString(),
                    cost(amount).toPlainString()));
        }
        return new Rows.Order(id, customer, instant(day, 9, 21), lines);
    }

    /** Now and then something goes back, whole or in part; more often where people are unhappy. */
    List<Rows.Refund> refund(Rows.Order order, Habit habit, LocalDate day) {
        LocalDate back = day.plusDays(2 + chance.below(14));
        if (!chance.happens(habit.mood() < -.5 ? .07 : .03) || back.isAfter(lastDay)) {
            return List.of();
        }
        BigDecimal amount =
                chance.happens(.6) ? order.total() : order.lines().get(0).value();
        return List.of(new Rows.Refund(
                "R-" + order.externalId(),
                order.externalId(),
                instant(back, 10, 18),
                Rows.Money.of(amount),
                chance.pick(REASONS)));
    }

    /** What goods cost the merchant that sell for an amount. */
    static BigDecimal cost(BigDecimal price) {
        return price.multiply(COST_SHARE).setScale(2, RoundingMode.HALF_EVEN);
    }

    String instant(LocalDate day, int fromHour, int toHour) {
        LocalTime time = LocalTime.of(fromHour + chance.below(toHour - fromHour), chance.below(60), chance.below(60));
        return day.atTime(time).atZone(zone).toInstant().toString();
    }
}
