// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.survival;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long customers were seen, and whether they had left by then. Counted per time: one sort, whatever the number. */
public final class SurvivalTimes {

    /** What happened at one time; who leaves at a time leaves before who is lost from sight at it. */
    record Moment(double time, long events, long censored) {}

    private final List<Moment> moments;
    private final long size;
    private final long events;

    private SurvivalTimes(SortedMap<Double, long[]> counts) {
        List<Moment> list = new ArrayList<>(counts.size());
        long all = 0;
        long left = 0;
        for (Map.Entry<Double, long[]> entry : counts.entrySet()) {
            long[] count = entry.getValue();
            list.add(new Moment(entry.getKey(), count[0], count[1]));
            all += count[0] + count[1];
            left += count[0];
        }
        this.moments = List.copyOf(list);
        this.size = all;
        this.events = left;
    }

    /** Collects customers. */
    public static Builder builder() {
        return new Builder();
    }

    List<Moment> moments() {
        return moments;
    }

    /** Customers. */
    public long size() {
        return size;
    }

    /** Customers who have left. */
    public long events() {
        return events;
    }

    /** Longest time that anybody was seen. */
    public double longest() {
        return moments.get(moments.size() - 1).time();
    }

    /**
     * How fast customers leave by tenure: leavers over the time spent, in intervals of equal width.
     *
     * @param width above zero
     */
    public List<Hazard> hazards(double width) {
        if (!(width > 0)) {
            throw new IllegalArgumentException("The width must be above zero, not " + width);
        }
        List<Hazard> hazards = new ArrayList<>();
        long atRisk = size;
        int next = 0;
        for (double from = 0; from < longest(); from = hazards.size() * width) {
            double to = (hazards.size() + 1) * width;
            long left = 0;
            double exposure = 0;
            long gone = 0;
            while (next < moments.size() && moments.get(next).time() <= to) {
                Moment moment = moments.get(next++);
                left += moment.events();
                gone += moment.events() + moment.censored();
                exposure += (moment.events() + moment.censored()) * (moment.time() - from);
            }
            hazards.add(new Hazard(from, to, left, exposure + (atRisk - gone) * width));
            atRisk -= gone;
        }
        return hazards;
    }

    /** Takes one customer at a time; what is wrong is told together at the end. */
    public static final class Builder {

        private final SortedMap<Double, long[]> counts = new TreeMap<>();
        private final Map<String, Long> faults = new LinkedHashMap<>();

        private Builder() {}

        /**
         * One customer.
         *
         * @param time from the start to the leaving, or to the end of observation; not negative
         * @param left whether the customer has left; false: was still there
         */
        public Builder add(double time, boolean left) {
            return add(time, left, 1);
        }

        /** The same of several customers, one or more. */
        public Builder add(double time, boolean left, long customers) {
            if (time >= 0 && time < Double.POSITIVE_INFINITY) {
                // adding zero turns -0.0 into 0.0, which sorts as one time
                counts.computeIfAbsent(time + 0.0, at -> new long[2])[left ? 0 : 1] += customers;
            } else {
                faults.merge("time-negative-or-unknown", customers, Long::sum);
            }
            return this;
        }

        /** @throws RejectedInput where a time is wrong, or there is none */
        public SurvivalTimes build() {
            if (!faults.isEmpty()) {
                throw new RejectedInput(faults);
            }
            if (counts.isEmpty()) {
                throw new RejectedInput("no-customers", 0);
            }
            return new SurvivalTimes(counts);
        }
    }
}
