// SPDX-License-Identifier: Apache-2.0
package dev.kept.local.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A box of tea each month by subscription, which some private customers take out and renew while they are happy. */
final class TeaClub {
    static final String PLAN = "tea-club";

    private final Chance chance;
    private final LocalDate lastDay;

    TeaClub(Chance chance, LocalDate lastDay) {
        this.chance = chance;
        this.lastDay = lastDay;
    }

    /** The subscription of a customer, for about one in eight. */
    List<Rows.Subscription> of(String customer, Habit habit) {
        LocalDate start = habit.since().plusDays(20 + chance.below(60));
        if (!chance.happens(habit.mood() > 0 ? .18 : .07) || !start.isBefore(habit.until()) || start.isAfter(lastDay)) {
            return List.of();
        }
        List<Rows.Change> changes = new ArrayList<>();
        for (int term = 1; !start.plusMonths(term).isAfter(lastDay); term++) {
            LocalDate due = start.plusMonths(term);
            if (due.isAfter(habit.until()) || chance.happens(.03)) {
                changes.add(new Rows.Change("CANCELLATION", due.toString(), chance.pick(List.of("price", "quality"))));
                break;
            }
            changes.add(new Rows.Change("RENEWAL", due.toString(), null));
        }
        return List.of(new Rows.Subscription(customer.replace('C', 'S'), customer, PLAN, start.toString(), changes));
    }
}
