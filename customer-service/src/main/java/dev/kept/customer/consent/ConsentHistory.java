// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All decisions of one customer on one purpose. What holds at an instant is said by the last decision at or before it;
 * before any decision nothing is agreed to.
 */
public final class ConsentHistory {

    /** The history of somebody who was never asked. */
    public static final ConsentHistory EMPTY = new ConsentHistory(List.of());

    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final List<Decision> decisions;

    /**
     * One decision.
     *
     * @param at from when it holds
     * @param granted whether it agrees
     * @param expiresAt when an agreement ends by itself
     */
    public record Decision(
            Instant at, boolean granted, @Nullable Instant expiresAt) {

        private boolean grants(Instant instant) {
            return granted && (expiresAt == null || instant.isBefore(expiresAt));
        }
    }

    /**
     * A time in which the customer agreed.
     *
     * @param from its first instant
     * @param to the first instant after it; null while no end is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Granted(Instant from, @Nullable Instant to) {}

    /** Takes decisions in the order in which they were recorded: of two at the same instant the later one holds. */
    public ConsentHistory(List<Decision> recorded) {
        this.decisions =
                recorded.stream().sorted(Comparator.comparing(Decision::at)).toList();
    }

    /** Whether the customer agreed at this instant. */
    public boolean granted(Instant at) {
        Decision last = last(at);
        return last != null && last.grants(at);
    }

    /** Whether the customer took back its agreement at some later instant. */
    public boolean withdrawnAfter(Instant at) {
        return decisions.stream()
                .anyMatch(decision -> !decision.granted() && decision.at().isAfter(at));
    }

    /** When the customer agreed again after this instant; the end of time if it did not. */
    public Instant grantedAgain(Instant after) {
        return decisions.stream()
                .filter(decision -> decision.granted() && decision.at().isAfter(after))
                .map(Decision::at)
                .findFirst()
                .orElse(NEVER);
    }

    /** The decision that holds at this instant. */
    public @Nullable Decision last(Instant at) {
        Decision last = null;
        for (Decision decision : decisions) {
            if (!decision.at().isAfter(at)) {
                last = decision;
            }
        }
        return last;
    }

    /** The times in which the customer agreed, in order; those that touch are one. */
    public List<Granted> periods() {
        List<Granted> periods = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            Instant next = i + 1 < decisions.size() ? decisions.get(i + 1).at() : null;
            Instant to = earlier(decision.expiresAt(), next);
            if (decision.granted() && (to == null || to.isAfter(decision.at()))) {
                append(periods, new Granted(decision.at(), to));
            }
        }
        return List.copyOf(periods);
    }

    private static void append(List<Granted> periods, Granted period) {
        int last = periods.size() - 1;
        if (last >= 0 && period.from().equals(periods.get(last).to())) {
            periods.set(last, new Granted(periods.get(last).from(), period.to()));
        } else {
            periods.add(period);
        }
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
