// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.BgNbd;
import dev.kept.metrics.model.clv.PurchaseHistories;
import dev.kept.metrics.model.clv.PurchaseModel;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.modelling.FitOutcome;
import dev.kept.metrics.modelling.FitResult;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitResult.Part;
import dev.kept.metrics.modelling.FitResult.Table;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Fits a model of purchases and one of spends, tests it, and predicts. */
final class PurchaseFitting {

    /** Above it the number and the worth of purchases are not independent, as the spend model takes them to be. */
    private static final double DEPENDENT = 0.3;

    private final FitTask task;
    private final Function<PurchaseHistories, Fit<PurchaseModel>> kind;
    private final List<Part> parts = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private PurchaseFitting(FitTask task, Function<PurchaseHistories, Fit<PurchaseModel>> kind) {
        this.task = task;
        this.kind = kind;
    }

    static FitOutcome of(FitTask task, Function<PurchaseHistories, Fit<PurchaseModel>> kind) {
        return new PurchaseFitting(task, kind).run();
    }

    private FitOutcome run() {
        Buyers buyers = Buyers.read(task);
        task.progress("fitting", 0, buyers.all().size());
        PurchaseHistories histories = buyers.histories(Buyer::buys);
        Fit<PurchaseModel> fit = kind.apply(histories);
        parts.add(Parts.of("purchases", fit));
        figures.add(Figure.of("distinct-histories", histories.distinct()));
        figures.add(Figure.of("repeat-purchases", (double) histories.purchases()));
        List<Prediction> predictions = List.of();
        if (fit.status() != FitStatus.NOT_CONVERGED) {
            SpendFit spend = spend(buyers);
            PurchaseForecast forecast = PurchaseForecast.of(fit, spend, buyers, task);
            figures.addAll(forecast.figures());
            test(fit, buyers);
            predictions = forecast.predictions();
        }
        if (fit.model() instanceof BgNbd) {
            warnings.add("one-time-buyers-count-as-alive");
        }
        FitResult result = new FitResult(
                buyers.all().size(), buyers.fingerprint(), buyers.exclusions(), parts, figures, tables, warnings);
        return new FitOutcome(result, predictions::forEach);
    }

    private SpendFit spend(Buyers buyers) {
        SpendFit spend = SpendFit.of(() -> buyers.spends(Buyer::buys));
        if (spend.fit() != null) {
            parts.add(Parts.of("spend", spend.fit()));
            figures.add(Figure.of("spend-customers", (double) spend.customers()));
            figures.add(Figure.of("spend-frequency-correlation", spend.correlation()));
        }
        if (spend.refusal() != null) {
            warnings.add("no-value: " + spend.refusal());
        } else if (Math.abs(spend.correlation()) > DEPENDENT) {
            warnings.add("spend-depends-on-frequency");
        }
        return spend;
    }

    private void test(Fit<PurchaseModel> fit, Buyers buyers) {
        try {
            task.progress("testing", 0, buyers.all().size());
            Fit<PurchaseModel> trial = buyers.trialAtCut() ? fit : kind.apply(buyers.histories(Buyer::trial));
            if (trial.status() == FitStatus.NOT_CONVERGED) {
                warnings.add("no-test: " + trial.reason());
                return;
            }
            PurchaseTest test = new PurchaseTest(
                    trial.model(), buyers, Horizon.of(task.definition()).length());
            figures.addAll(test.figures());
            tables.add(test.byFrequency());
        } catch (RejectedInput e) {
            warnings.add("no-test: " + String.join(",", e.faults().keySet()));
        }
    }
}
