// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

/**
 * How fast time passes for a tenant's trade: a week in which everybody buys half as often is half a week of trade. What the
 * whole tenant does in a season, or on closed days, is so never taken for one customer's doing. With little trade it is plain
 * time: one customer must not set its own clock.
 */
final class Season {

    /** Happenings that plain time weighs: a week with as many again is believed half. */
    private static final double WEIGHT = 20;

    private final int first;
    private final double[] passed;

    private Season(int first, double[] passed) {
        this.first = first;
        this.passed = passed;
    }

    /** Collects happenings and who could have had one. */
    static final class Counter {

        private final int first;
        private final int last;
        private final double[] happenings;
        private final double[] customers;

        /** @param last the last day that is looked at */
        Counter(int first, int last) {
            this.first = first;
            this.last = last;
            int weeks = (last - first) / 7 + 1;
            this.happenings = new double[weeks];
            this.customers = new double[weeks];
        }

        /** Something happened on a day. */
        void happened(int day) {
            if (day >= first && day <= last) {
                happenings[(day - first) / 7]++;
            }
        }

        /** Somebody was there in the days {@code [from, to]}. */
        void present(int from, int to) {
            int begin = Math.max(0, Math.floorDiv(from - first, 7));
            int end = Math.min(customers.length - 1, Math.floorDiv(to - first, 7));
            for (int week = begin; week <= end; week++) {
                customers[week]++;
            }
        }

        Season season() {
            double events = 0;
            double weeks = 0;
            for (int i = 0; i < happenings.length; i++) {
                events += happenings[i];
                weeks += customers[i];
            }
            double rate = weeks == 0 ? 0 : events / weeks;
            double[] passed = new double[happenings.length + 1];
            for (int i = 0; i < happenings.length; i++) {
                double speed = (happenings[i] + WEIGHT) / (customers[i] * rate + WEIGHT);
                passed[i + 1] = passed[i] + 7 * speed;
            }
            return new Season(first, passed);
        }
    }

    /** Days of trade from one day to another, both since 1970-01-01. */
    double between(int from, int to) {
        return at(to) - at(from);
    }

    private double at(int day) {
        double weeks = (day - first) / 7.0;
        int whole = (int) Math.max(0, Math.min(passed.length - 2.0, Math.floor(weeks)));
        return passed[whole] + (weeks - whole) * (passed[whole + 1] - passed[whole]);
    }
}
