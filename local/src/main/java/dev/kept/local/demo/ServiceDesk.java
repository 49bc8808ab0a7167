// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Who gets in touch with the tea merchant, who complains, and how long the people at the desk take. */
final class ServiceDesk {
    static final List<String> AGENTS = List.of("E-01", "E-02", "E-03", "E-04");

    private static final List<Share> CATEGORIES = List.of(
            new Share("delivery", .46), new Share("quality", .22), new Share("price", .14), new Share("service", .18));
    private static final List<Share> SEVERITIES = List.of(
            new Share("LOW", .35), new Share("MEDIUM", .45), new Share("HIGH", .17), new Share("CRITICAL", .03));
    private static final List<Share> CHANNELS =
            List.of(new Share("WECHAT", .44), new Share("PHONE", .3), new Share("EMAIL", .14), new Share("CHAT", .12));
    private static final List<Share> TOUCHPOINTS =
            List.of(new Share("before-order", .42), new Share("delivery", .36), new Share("after-sales", .22));

    private record Share(String name, double share) implements Chance.Share {}

    private final Chance chance;
    private final Purchases purchases;
    private final LocalDate lastDay;
    private final Instant end;

    ServiceDesk(Chance chance, Purchases purchases, LocalDate lastDay) {
        this.chance = chance;
        this.purchases = purchases;
        this.lastDay = lastDay;
        this.end = lastDay.plusDays(1).atStartOfDay(DemoCompany.ZONE).toInstant();
    }

    /** About one order in twenty-five brings a complaint, more where people are unhappy. */
    List<Rows.Complaint> complaint(Rows.Order order, Habit habit, LocalDate day) {
        double unhappy = habit.mood() < -.5 ? .08 : 0;
        LocalDate opened = day.plusDays(1 + chance.below(9));
        if (!chance.happens(.03 + unhappy + (habit.isLeaving(opened) ? .02 : 0)) || opened.isAfter(lastDay)) {
            return List.of();
        }
        Instant at = Instant.parse(purchases.instant(opened, 9, 21));
        String agent = chance.pick(AGENTS);
        // E-03 is new at the desk and takes longer.
        double slow = agent.equals("E-03") ? 2.2 : 1;
        return List.of(new Rows.Complaint(
                "T-" + order.externalId(),
                order.customerExternalId(),
                at.toString(),
                chance.pick(List.of("wechat", "phone", "marketplace")),
                chance.weighted(CATEGORIES).name(),
                chance.weighted(SEVERITIES).name(),
                new Rows.About(order.externalId()),
                new Rows.Assignee(agent),
                handling(at, slow)));
    }

    /** Contacts around an order; who is about to leave is heard of less. */
    List<Rows.Interaction> contacts(Rows.Order order, Habit habit, LocalDate day) {
        if (!chance.happens(habit.isLeaving(day) ? .2 : .45)) {
            return List.of();
        }
        String touchpoint = chance.weighted(TOUCHPOINTS).name();
        LocalDate on = touchpoint.equals("before-order") ? day : day.plusDays(1 + chance.below(6));
        if (on.isAfter(lastDay)) {
            return List.of();
        }
        Instant started = Instant.parse(purchases.instant(on, 9, 21));
        boolean outbound = touchpoint.equals("after-sales") && chance.happens(.6);
        Instant answered = started.plusSeconds(20 + (long) chance.exponential(900));
        return List.of(new Rows.Interaction(
                "I-" + order.externalId(),
                order.customerExternalId(),
                chance.weighted(CHANNELS).name(),
                touchpoint,
                outbound ? "OUTBOUND" : "INBOUND",
                started.toString(),
                60 + (int) chance.exponential(240),
                outbound ? null : new Rows.Contact(answered.toString(), chance.happens(.72))));
    }

    private Rows.Handling handling(Instant opened, double slow) {
        List<Instant> steps = new ArrayList<>();
        Instant step = opened;
        for (double meanHours : new double[] {6 * slow, 20, 60 * slow, 60, 48}) {
            step = step.plus(Duration.ofMinutes(10 + (long) (60 * chance.exponential(meanHours))));
            steps.add(step);
        }
        List<String> known =
                steps.stream().filter(end::isAfter).map(Instant::toString).toList();
        String compensation =
                known.size() > 2 && chance.happens(.3) ? Integer.toString(20 + 10 * chance.below(9)) : null;
        return Rows.Handling.of(known, compensation);
    }
}
