// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.contribution.Orders.Dated;
import dev.kept.metrics.contribution.Orders.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Revenue customer by customer: from one calendar period to the next, and by cohort. */
final class RevenuePoints {

    private static final int BASE = 0;
    private static final int BASE_CUSTOMERS = 1;
    private static final int KEPT = 2;
    private static final int EXPANSION = 3;
    private static final int CONTRACTION = 4;
    private static final int LOST = 5;
    private static final int LOST_CUSTOMERS = 6;
    private static final int FRESH = 7;
    private static final int WON_BACK = 8;

    private static final int COHORT_ACTIVE = 0;
    private static final int COHORT_REVENUE = 1;

    private final History history;
    private final Plot plot;

    private RevenuePoints(History history, Plot plot) {
        this.history = history;
        this.plot = plot;
    }

    static void add(History history, Plot plot) {
        RevenuePoints own = new RevenuePoints(history, plot);
        for (Tile tile : history.days.periods) {
            own.bridge(tile);
        }
        if (!history.purchases.isEmpty()) {
            own.cohort();
        }
    }

    /** A period with orders, and the one behind it if it has none. */
    private void bridge(Tile tile) {
        List<Period> periods = history.orders.periods(history.days, tile, plot.before(tile, 1));
        Period previous = null;
        for (Period period : periods) {
            if (previous != null) {
                int next = history.days.next(tile, previous.start());
                bridge(tile, next, previous, next == period.start() ? period : null);
            }
            if (previous == null || history.days.next(tile, previous.start()) < period.start()) {
                bridge(tile, period.start(), null, period);
            }
            previous = period;
        }
        if (previous != null) {
            bridge(tile, history.days.next(tile, previous.start()), previous, null);
        }
    }

    /** Both sides at the rate of the start of the period: what the rates did is told apart. */
    private void bridge(Tile tile, int start, @Nullable Period previous, @Nullable Period current) {
        if (start < plot.first(tile)) {
            return;
        }
        long before = previous == null ? 0 : worth(previous.orders(), start);
        long now = current == null ? 0 : worth(current.orders(), start);
        if (before > 0) {
            continued(tile, start, before, now);
        } else {
            boolean fresh = history.days.start(tile, history.orders.firstDay()) >= start;
            add(tile, start, fresh ? FRESH : WON_BACK, now);
        }
    }

    private long worth(List<Dated> orders, int start) {
        long worth = 0;
        for (Dated order : orders) {
            worth += history.worth(order.told(), start);
        }
        return worth;
    }

    private void continued(Tile tile, int start, long before, long now) {
        add(tile, start, BASE, before);
        add(tile, start, BASE_CUSTOMERS, 1);
        add(tile, start, KEPT, Math.min(before, now));
        add(tile, start, EXPANSION, Math.max(now - before, 0));
        if (now == 0) {
            add(tile, start, LOST, before);
            add(tile, start, LOST_CUSTOMERS, 1);
        } else {
            add(tile, start, CONTRACTION, Math.max(before - now, 0));
        }
    }

    private void add(Tile tile, int start, int measure, long value) {
        plot.add(Family.BRIDGE, tile, start, history.segmentOn(start), measure, value);
    }

    /** By the segment at acquisition, so that a customer stays in the same group in every month. */
    private void cohort() {
        int first = history.purchases.first();
        int cohort = Days.monthOf(first);
        List<String> segment = history.segmentOn(first);
        // What was bought before and given back wholly is of the cohort too, whose month may be another one now.
        int from = cohort < plot.first(Tile.MONTH) ? plot.first(Tile.MONTH) : Difference.EVER;
        for (DaySet.Run run : history.purchases.runs(history.days, Tile.MONTH, from)) {
            plot.addPair(Family.COHORT, cohort, run.start(), segment, COHORT_ACTIVE, 1);
        }
        for (Period period : history.orders.periods(history.days, Tile.MONTH, from)) {
            plot.addPair(Family.COHORT, cohort, period.start(), segment, COHORT_REVENUE, period.amount());
        }
    }
}
