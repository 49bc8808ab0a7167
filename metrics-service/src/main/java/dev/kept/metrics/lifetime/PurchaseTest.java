// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.PurchaseHistory;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.fit.Sum;
import dev.kept.metrics.model.regression.Discrimination;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitResult.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a model expected of a time that is over, against what came. */
final class PurchaseTest {

    /** Customers with so many repeat purchases, or more, share a row. */
    private static final int LAST_ROW = 7;

    private final Sum predicted = new Sum();
    private final Sum absolute = new Sum();
    private final Sum squared = new Sum();
    private final Sum none = new Sum();
    private final Sum brier = new Sum();
    private final double[] predictedBy = new double[LAST_ROW + 1];
    private final long[] seenBy = new long[LAST_ROW + 1];
    private final long[] customersBy = new long[LAST_ROW + 1];
    private long customers;
    private long seen;
    private final double[] scores;
    private final boolean[] silences;
    private long silent;

    /** @param time length of the test in the unit of the model */
    PurchaseTest(PurchaseModel model, Buyers buyers, double time) {
        this.scores = new double[buyers.all().size()];
        this.silences = new boolean[scores.length];
        for (Buyer buyer : buyers.all()) {
            Buys trial = buyer.trial();
            if (trial != null) {
                add(model, trial.history(buyers.occasions()), buyer.testPurchases(), time);
            }
        }
    }

    private void add(PurchaseModel model, PurchaseHistory history, int came, double time) {
        double expected = model.expectedPurchases(history, time);
        double nothing = model.probabilityOfNone(history, time);
        int row = Math.min(LAST_ROW, history.frequency());
        scores[(int) customers] = nothing;
        silences[(int) customers] = came == 0;
        customers++;
        seen += came;
        silent += came == 0 ? 1 : 0;
        predicted.add(expected);
        absolute.add(Math.abs(expected - came));
        squared.add((expected - came) * (expected - came));
        none.add(nothing);
        double miss = nothing - (came == 0 ? 1 : 0);
        brier.add(miss * miss);
        predictedBy[row] += expected;
        seenBy[row] += came;
        customersBy[row]++;
    }

    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>(List.of(
                Figure.of("test-customers", (double) customers),
                Figure.of("test-purchases-expected", predicted.value()),
                Figure.of("test-purchases-seen", (double) seen),
                Figure.of("test-mean-absolute-error", absolute.value() / customers),
                Figure.of("test-root-mean-squared-error", Math.sqrt(squared.value() / customers)),
                Figure.of("test-no-purchase-expected", none.value() / customers),
                Figure.of("test-no-purchase-seen", (double) silent / customers),
                Figure.of("test-no-purchase-brier", brier.value() / customers)));
        if (silent > 1 && silent < customers - 1) {
            Discrimination told =
                    Discrimination.of(Arrays.copyOf(scores, (int) customers), Arrays.copyOf(silences, (int) customers));
            figures.add(new Figure("test-no-purchase-auc", told.auc(), told.standardError()));
        }
        return figures;
    }

    /** Mean purchases expected and seen, by how often customers had bought again before. */
    Table byFrequency() {
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (int row = 0; row <= LAST_ROW; row++) {
            if (customersBy[row] > 0) {
                rows.add(List.of(
                        (double) row,
                        (double) customersBy[row],
                        predictedBy[row] / customersBy[row],
                        (double) seenBy[row] / customersBy[row]));
            }
        }
        return new Table("test-by-frequency", List.of("frequency", "customers", "expected", "seen"), rows);
    }
}
