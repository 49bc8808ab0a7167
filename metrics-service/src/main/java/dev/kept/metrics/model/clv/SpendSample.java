// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.clv;

import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.model.fit.Sum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Mean spend of customers over their repeat purchases. Who has no repeat purchase, or spent nothing or less on average,
 * cannot enter the spend model: they are counted and left out.
 */
public final class SpendSample {

    /** Repeat purchases and what they were worth on average. */
    record Row(int purchases, double mean) {}

    private final List<Row> rows;
    private final long withoutRepeat;
    private final long zeroSpend;
    private final long negativeSpend;

    private SpendSample(Builder builder) {
        List<Row> sorted = new ArrayList<>(builder.rows);
        sorted.sort(Comparator.comparingInt(Row::purchases).thenComparingDouble(Row::mean));
        this.rows = List.copyOf(sorted);
        this.withoutRepeat = builder.withoutRepeat;
        this.zeroSpend = builder.zeroSpend;
        this.negativeSpend = builder.negativeSpend;
    }

    /** Collects customers. */
    public static Builder builder() {
        return new Builder();
    }

    List<Row> rows() {
        return rows;
    }

    /** Customers that the model is fitted to. */
    public int customers() {
        return rows.size();
    }

    /** Customers left out because they never bought again. */
    public long withoutRepeat() {
        return withoutRepeat;
    }

    /** Customers left out because their repeat purchases were worth nothing. */
    public long zeroSpend() {
        return zeroSpend;
    }

    /** Customers left out because their repeat purchases were worth less than nothing. */
    public long negativeSpend() {
        return negativeSpend;
    }

    /**
     * Pearson's correlation of number and mean value, -1 to 1; zero where one of them does not vary. The model takes
     * them for independent: above 0.3 it should not be believed.
     */
    public double correlation() {
        double meanX = mean(true);
        double meanM = mean(false);
        Sum xx = new Sum();
        Sum mm = new Sum();
        Sum xm = new Sum();
        for (Row row : rows) {
            double dx = row.purchases() - meanX;
            double dm = row.mean() - meanM;
            xx.add(dx * dx);
            mm.add(dm * dm);
            xm.add(dx * dm);
        }
        double scale = Math.sqrt(xx.value() * mm.value());
        return scale > 0 ? xm.value() / scale : 0;
    }

    private double mean(boolean purchases) {
        Sum sum = new Sum();
        rows.forEach(row -> sum.add(purchases ? row.purchases() : row.mean()));
        return sum.value() / rows.size();
    }

    double meanSpend() {
        return mean(false);
    }

    /** Takes one customer at a time. */
    public static final class Builder {

        private final List<Row> rows = new ArrayList<>();
        private long withoutRepeat;
        private long zeroSpend;
        private long negativeSpend;
        private long unknown;

        private Builder() {}

        /**
         * One customer.
         *
         * @param purchases number of repeat purchases
         * @param mean their mean value
         */
        public Builder add(int purchases, double mean) {
            if (purchases < 0 || !Double.isFinite(mean)) {
                unknown++;
            } else if (purchases == 0) {
                withoutRepeat++;
            } else if (mean < 0) {
                negativeSpend++;
            } else if (mean == 0) {
                zeroSpend++;
            } else {
                rows.add(new Row(purchases, mean));
            }
            return this;
        }

        /** @throws RejectedInput where figures are not numbers, or fewer than three customers can enter */
        public SpendSample build() {
            if (unknown > 0) {
                throw new RejectedInput("spend-not-a-number", unknown);
            }
            if (rows.size() < 3) {
                throw new RejectedInput("too-few-customers-with-repeat-spend", rows.size());
            }
            return new SpendSample(this);
        }
    }
}
