// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From which day on two histories of a customer can differ. The same happened on all days before it, in the same segments, and
 * whether the customer was present at an edge depends on the days before the edge. So all points of earlier days, of edges up to
 * the start of that day and of periods that end by it are equal, but for the parts that write backwards ({@link Plot#whole()}):
 * they tell of a day what depends on a later one.
 */
final class Difference {

    /** Before all days: everything can differ. */
    static final int EVER = Integer.MIN_VALUE;

    /** After all days of which anything is told, and still one that the calendar can count with: some day in the year 4840. */
    static final int NEVER = 1 << 20;

    private final History one;
    private final History other;
    private int from = NEVER;
    private boolean beyondOrders;

    /** Of two histories seen by the same policy. */
    Difference(History one, History other) {
        this.one = one;
        this.other = other;
        CustomerTimeline mine = one.timeline;
        CustomerTimeline others = other.timeline;
        if (!mine.rates().equals(others.rates())) {
            at(EVER);
        }
        if (one.horizon != other.horizon) {
            // Whatever ends at the edge behind the earlier horizon has ended for both.
            at(Math.min(one.horizon, other.horizon) + 1);
        }
        at(one.firstMove(other));
        beyondOrders = from != NEVER || !mine.responses().equals(others.responses());
        compare(mine.toldRecords(), others.toldRecords());
        compare(mine.toldOrders(), others.toldOrders());
        compare(mine.toldRefunds(), others.toldRefunds());
        stays(mine.segments(), others.segments());
    }

    /** A segment that a customer enters or leaves on a day. */
    private record Turn(String segment, LocalDate day) {}

    /** The first day on which they can differ. */
    int from() {
        return from;
    }

    /** Whether anything but orders, refunds and stays in segments is different. */
    boolean beyondOrders() {
        return beyondOrders;
    }

    private <F extends Fact> void compare(Map<String, F> mine, Map<String, F> others) {
        differing(mine, others);
        differing(others, mine);
    }

    private <F extends Fact> void differing(Map<String, F> mine, Map<String, F> others) {
        mine.forEach((key, fact) -> {
            if (!Objects.equals(fact, others.get(key))) {
                at(day(fact));
                beyondOrders |= fact instanceof RecordFact;
            }
        });
    }

    /** The first day of which a fact tells anything that is not told in full anyway. */
    private int day(Fact fact) {
        int day = one.dayOf(fact.occurredAt());
        if (fact instanceof RefundFact refund && refund.order() != null) {
            // With it the order may count no longer.
            return Math.min(day, Math.min(day(one, refund.order()), day(other, refund.order())));
        } else if (fact instanceof CostFact cost) {
            return Days.number(cost.from());
        } else if (fact instanceof BehaviourFact behaviour) {
            return Days.number(behaviour.day());
        } else if (fact instanceof ReferralFact referral && referral.convertedAt() != null) {
            return Math.min(day, one.dayOf(referral.convertedAt()));
        } else if (fact instanceof SubscriptionFact || fact instanceof StagesFact) {
            return NEVER;
        } else if (fact instanceof AttributionFact || fact instanceof ChurnFact) {
            // Who brought the customer is told of the first purchase, and a reason of an earlier loss.
            return EVER;
        }
        return day;
    }

    private static int day(History history, String order) {
        OrderFact told = history.timeline.toldOrders().get(order);
        return told == null ? NEVER : history.dayOf(told.occurredAt());
    }

    private void stays(@Nullable SegmentsFact mine, @Nullable SegmentsFact others) {
        if (!Objects.equals(mine, others)) {
            Map<Turn, Integer> turns = new HashMap<>();
            turns(mine, 1, turns);
            turns(others, -1, turns);
            turns.forEach((turn, net) -> at(net == 0 ? NEVER : Days.number(turn.day())));
        }
    }

    private static void turns(@Nullable SegmentsFact told, int times, Map<Turn, Integer> turns) {
        for (Stay stay : told == null ? List.<Stay>of() : told.stays()) {
            turns.merge(new Turn(stay.segment(), stay.from()), times, Integer::sum);
            LocalDate to = stay.to();
            if (to != null) {
                turns.merge(new Turn(stay.segment(), to), -times, Integer::sum);
            }
        }
    }

    private void at(int day) {
        from = Math.min(from, day);
    }
}
