// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.model.fit.FitStatus;
import dev.kept.metrics.model.regression.Coefficient;
import dev.kept.metrics.model.regression.IsotonicCalibration;
import dev.kept.metrics.model.regression.Logistic;
import dev.kept.metrics.model.regression.PlattScaling;
import dev.kept.metrics.modelling.FitOutcome;
import dev.kept.metrics.modelling.FitResult;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitResult.Part;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelFitter;
import dev.kept.metrics.modelling.ModelKind;
import dev.kept.metrics.modelling.ModelOptions;
import dev.kept.metrics.modelling.ModelOptions.ChurnCalibration;
import dev.kept.metrics.modelling.Prediction;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;

/**
 * Logistic regression of leaving within the horizon. It is judged, and calibrated, by what it says of customers in whose fold it
 * was not fitted.
 */
@Singleton
class ChurnFitter implements ModelFitter {

    @Override
    public ModelKind kind() {
        return ModelKind.CHURN;
    }

    @Override
    public FitOutcome fit(FitTask task) {
        ChurnData data = ChurnData.read(task);
        ModelOptions options = task.definition().options();
        Encoding encoding = new Encoding(
                data.learned(),
                options.featureNames(
                        data.learned().get(0).features().keySet(), task.policy().dimensions()));
        Sample sample = Sample.of(data.learned(), encoding);
        task.progress("fitting", 0, data.learned().size());
        Logistic model = Logistic.fit(encoding.names(), sample.rows(), sample.left(), options.ridgePenalty());
        double[] unseen = sample.unseenLogOdds(encoding.names(), options, task);
        PlattScaling platt = PlattScaling.fit(unseen, sample.left());
        IsotonicCalibration isotonic = IsotonicCalibration.fit(unseen, sample.left());
        DoubleUnaryOperator probability = switch (options.churnCalibration()) {
            case PLATT -> platt::probability;
            case ISOTONIC -> isotonic::probability;
            case NONE -> score -> new PlattScaling(0, 1).probability(score);
        };
        FitResult result = result(data, model, sample, new Judged(unseen, probability, platt));
        double slope = options.churnCalibration() == ChurnCalibration.PLATT ? platt.slope() : 1;
        return new FitOutcome(
                result,
                consumer -> data.predicted().forEach(row -> {
                    double[] values = encoding.encode(row);
                    consumer.accept(new Prediction(
                            row.customer(),
                            row.groups(),
                            null,
                            null,
                            null,
                            probability.applyAsDouble(model.logOdds(values)),
                            row.earned() * options.marginShare(),
                            contributions(encoding.names(), model.contributions(values), slope)));
                }));
    }

    /** What the model says of rows that it had not seen, and how that becomes a probability. */
    @SuppressWarnings("ArrayRecordComponent") // passed on at once
    private record Judged(double[] unseen, DoubleUnaryOperator probability, PlattScaling platt) {}

    private static FitResult result(ChurnData data, Logistic model, Sample sample, Judged judged) {
        List<String> warnings = new ArrayList<>();
        model.aliased().forEach(column -> warnings.add("aliased: " + column));
        model.separated().forEach(column -> warnings.add("separated: " + column));
        double[] raw = apply(judged.unseen(), new PlattScaling(0, 1)::probability);
        double[] calibrated = apply(judged.unseen(), judged.probability());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("base-rate", sample.rate()));
        figures.addAll(ChurnQuality.figures("", calibrated, sample.left()));
        figures.addAll(ChurnQuality.figures("uncalibrated-", raw, sample.left()));
        figures.addAll(ChurnQuality.figures("in-sample-", sample.probabilities(model), sample.left()));
        figures.add(Figure.of("platt-intercept", judged.platt().intercept()));
        figures.add(Figure.of("platt-slope", judged.platt().slope()));
        return new FitResult(
                data.learned().size(),
                data.fingerprint(),
                data.exclusions(),
                List.of(part(model)),
                figures,
                List.of(
                        ChurnQuality.reliability("reliability", calibrated, sample.left()),
                        ChurnQuality.reliability("reliability-uncalibrated", raw, sample.left())),
                warnings);
    }

    private static Part part(Logistic model) {
        List<FitResult.Parameter> parameters = new ArrayList<>();
        for (Coefficient coefficient : model.coefficients()) {
            var error = coefficient.standardError();
            parameters.add(new FitResult.Parameter(
                    coefficient.name(), coefficient.value(), error.isPresent() ? error.getAsDouble() : null));
        }
        return new Part(
                "churn",
                model.penalty().firth() ? "logistic, Firth" : "logistic",
                model.status(),
                model.status() == FitStatus.CONVERGED ? null : "separated",
                parameters,
                model.logLikelihood(),
                model.n());
    }

    private static double[] apply(double[] scores, DoubleUnaryOperator probability) {
        double[] probabilities = new double[scores.length];
        for (int i = 0; i < scores.length; i++) {
            probabilities[i] = probability.applyAsDouble(scores[i]);
        }
        return probabilities;
    }

    private static Map<String, Double> contributions(List<String> names, double[] parts, double slope) {
        Map<String, Double> contributions = new TreeMap<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] != 0) {
                contributions.put(names.get(i), parts[i] * slope);
            }
        }
        return contributions;
    }
}
