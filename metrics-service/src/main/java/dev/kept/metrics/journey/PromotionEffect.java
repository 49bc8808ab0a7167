// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Three stretches of equal length: before a promotion, during it, and after it. Each is looked at in the same way, so that
 * what the promotion only borrowed from later is seen.
 */
final class PromotionEffect {

    private final Policy policy;
    private final List<Stretch> stretches;

    /** @param to the day after the promotion's last */
    PromotionEffect(LocalDate from, LocalDate to, Policy policy) {
        this.policy = policy;
        long days = ChronoUnit.DAYS.between(from, to);
        this.stretches = List.of(
                new Stretch("before", from.minusDays(days), from),
                new Stretch("during", from, to),
                new Stretch("after", to, to.plusDays(days)));
    }

    /** What happened in one of them. Revenue in ten-thousandths of the currency. */
    static final class Stretch {
        final String name;
        final LocalDate from;
        final LocalDate to;
        long present;
        long kept;
        long buyers;
        long orders;
        long revenue;
        long acquired;
        long acquiredAgain;

        private Stretch(String name, LocalDate from, LocalDate to) {
            this.name = name;
            this.from = from;
            this.to = to;
        }

        private boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    List<Stretch> stretches() {
        return stretches;
    }

    void add(CustomerTimeline timeline) {
        List<LocalDate> purchases = Happenings.ORDER.of(timeline, policy).stream()
                .map(Happening::day)
                .toList();
        for (Stretch stretch : stretches) {
            if (Presence.at(stretch.from, purchases, policy)) {
                stretch.present++;
                stretch.kept += Presence.at(stretch.to, purchases, policy) ? 1 : 0;
            }
            stretch.buyers += purchases.stream().anyMatch(stretch::holds) ? 1 : 0;
            if (!purchases.isEmpty() && stretch.holds(purchases.get(0))) {
                acquired(stretch, purchases);
            }
        }
        for (OrderFact order : timeline.orders().values()) {
            LocalDate day = order.occurredAt().atZone(policy.zone()).toLocalDate();
            for (Stretch stretch : stretches) {
                if (!order.deleted() && stretch.holds(day)) {
                    stretch.orders++;
                    stretch.revenue += order.amount();
                }
            }
        }
    }

    /** Whether they bought again on another day, in as many days as the stretch has. */
    private static void acquired(Stretch stretch, List<LocalDate> purchases) {
        LocalDate first = purchases.get(0);
        LocalDate until = first.plusDays(ChronoUnit.DAYS.between(stretch.from, stretch.to));
        stretch.acquired++;
        stretch.acquiredAgain += purchases.stream().anyMatch(day -> day.isAfter(first) && !day.isAfter(until)) ? 1 : 0;
    }
}
