// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import dev.kept.customer.calendar.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much business time a complaint has taken, its stops left out. */
final class ComplaintClock {

    /**
     * The end of a target.
     *
     * @param dueAt the first instant at which all of it is used up
     * @param missedAfter the last instant that is still in time; later than dueAt where the company was closed or the
     *     clock stood still meanwhile, and null as long as it stands still
     */
    record Deadline(Instant dueAt, @Nullable Instant missedAfter) {}

    private record Stretch(Instant from, @Nullable Instant to) {}

    private final BusinessTime time;
    private final List<Stretch> running;

    ComplaintClock(BusinessTime time, Instant openedAt, List<Stop> stops) {
        this.time = time;
        this.running = running(openedAt, stops);
    }

    /** The business time from the opening to an instant. */
    Duration elapsed(Instant until) {
        Duration sum = Duration.ZERO;
        for (Stretch stretch : running) {
            Instant end = stretch.to() == null || stretch.to().isAfter(until) ? until : stretch.to();
            sum = sum.plus(time.between(stretch.from(), end));
        }
        return sum;
    }

    /** When a target of so much business time ends; empty as long as the clock stands still before. */
    Optional<Deadline> deadline(Duration target) {
        Duration left = target;
        Instant dueAt = null;
        for (Stretch stretch : running) {
            Duration open = stretch.to() == null ? null : time.between(stretch.from(), stretch.to());
            if (open == null || open.compareTo(left) > 0) {
                Instant reached = time.plus(stretch.from(), left);
                return Optional.of(new Deadline(dueAt == null ? reached : dueAt, time.nextOpen(reached)));
            }
            if (dueAt == null && open.equals(left)) {
                dueAt = time.plus(stretch.from(), left);
            }
            left = left.minus(open);
        }
        return Optional.ofNullable(dueAt).map(reached -> new Deadline(reached, null));
    }

    private static List<Stretch> running(Instant openedAt, List<Stop> stops) {
        List<Stretch> stretches = new ArrayList<>();
        Instant from = openedAt;
        for (Stop stop : stops) {
            stretches.add(new Stretch(from, stop.from()));
            if (stop.to() == null) {
                return stretches;
            }
            from = stop.to();
        }
        stretches.add(new Stretch(from, null));
        return stretches;
    }
}
