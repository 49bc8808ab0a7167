// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.model.clv.RetentionModel;
import dev.kept.metrics.model.clv.TenureTable;
import dev.kept.metrics.model.fit.Fit;
import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.fit.RejectedInput;
import dev.kept.metrics.modelling.FitOutcome;
import dev.kept.metrics.modelling.FitResult;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitResult.Table;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.Prediction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fits a model of how long contracts last, tests it, and predicts the customers whose contract runs. */
final class ContractFitting {

    /** Rows of the curve at most. */
    private static final int LONGEST = 600;

    private final FitTask task;
    private final Function<TenureTable, Fit<RetentionModel>> kind;
    private final Contracts contracts;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    private ContractFitting(FitTask task, Function<TenureTable, Fit<RetentionModel>> kind) {
        this.task = task;
        this.kind = kind;
        this.contracts = Contracts.read(task);
    }

    static FitOutcome of(FitTask task, Function<TenureTable, Fit<RetentionModel>> kind) {
        return new ContractFitting(task, kind).run();
    }

    private FitOutcome run() {
        task.progress("fitting", 0, contracts.all().size());
        Fit<RetentionModel> fit = kind.apply(contracts.table());
        List<Prediction> predictions = List.of();
        if (fit.status() != FitStatus.NOT_CONVERGED) {
            ContractValues values = new ContractValues(task, contracts, fit);
            predictions = values.predictions();
            figures.addAll(values.figures());
            test(fit);
        }
        FitResult result = new FitResult(
                contracts.all().size(),
                contracts.fingerprint(),
                contracts.exclusions(),
                List.of(Parts.of("contracts", fit)),
                figures,
                List.of(curve(fit.model())),
                warnings);
        return new FitOutcome(result, predictions::forEach);
    }

    private void test(Fit<RetentionModel> fit) {
        try {
            Fit<RetentionModel> trial = contracts.trialAtCut() ? fit : kind.apply(contracts.trialTable());
            if (trial.status() == FitStatus.NOT_CONVERGED) {
                warnings.add("no-test: " + trial.reason());
                return;
            }
            test(new ContractForecast(trial.model(), contracts.horizon(), contracts.periodYears(), 0));
        } catch (RejectedInput e) {
            warnings.add("no-test: " + String.join(",", e.faults().keySet()));
        }
    }

    private void test(ContractForecast forecast) {
        double expected = 0;
        double brier = 0;
        long running = 0;
        long stayed = 0;
        for (Contract contract : contracts.all()) {
            Integer periods = contract.trial();
            if (periods != null) {
                double survives = forecast.after(periods).survives();
                double came = contract.outlived() ? 1 : 0;
                expected += survives;
                brier += (survives - came) * (survives - came);
                stayed += contract.outlived() ? 1 : 0;
                running++;
            }
        }
        if (running == 0) {
            warnings.add("no-test: no-subscriptions");
            return;
        }
        figures.add(Figure.of("test-contracts", (double) running));
        figures.add(Figure.of("test-survivors-expected", expected));
        figures.add(Figure.of("test-survivors-seen", (double) stayed));
        figures.add(Figure.of("test-survival-brier", brier / running));
    }

    /** How many outlive each period, as far as the longest contract and the horizon behind it. */
    private Table curve(RetentionModel model) {
        int longest = contracts.all().stream().mapToInt(Contract::periods).max().orElse(0);
        List<List<@Nullable Double>> rows = new ArrayList<>();
        for (int period = 1; period <= Math.min(LONGEST, longest + contracts.horizon()); period++) {
            rows.add(List.of((double) period, model.survival(period), model.retention(period)));
        }
        return new Table("curve", List.of("period", "survival", "retention"), rows);
    }
}
