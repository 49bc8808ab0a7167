// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.model.regression.Calibration;
import dev.kept.metrics.model.regression.Discrimination;
import dev.kept.metrics.modelling.FitResult.Figure;
import dev.kept.metrics.modelling.FitResult.Table;
import java.util.List;

/** How good probabilities are against what came. */
final class ChurnQuality {

    private ChurnQuality() {}

    /** @param prefix in front of each name; empty for predictions of rows that the model had not seen */
    static List<Figure> figures(String prefix, double[] probabilities, boolean[] left) {
        Discrimination discrimination = Discrimination.of(probabilities, left);
        Calibration calibration = Calibration.of(probabilities, left);
        return List.of(
                new Figure(prefix + "auc", discrimination.auc(), discrimination.standardError()),
                Figure.of(prefix + "brier", calibration.brier()),
                Figure.of(prefix + "brier-base", calibration.brierBase()),
                Figure.of(prefix + "brier-skill", calibration.skill()),
                Figure.of(prefix + "log-loss", calibration.logLoss()),
                Figure.of(prefix + "calibration-error", calibration.expectedCalibrationError()),
                Figure.of(prefix + "top-decile-lift", calibration.topDecileLift()));
    }

    /** Ten groups of nearly equal size from low to high probabilities. */
    static Table reliability(String name, double[] probabilities, boolean[] left) {
        return new Table(
                name,
                List.of("customers", "predicted", "seen"),
                Calibration.of(probabilities, left).bins().stream()
                        .map(bin -> List.of((double) bin.customers(), bin.predicted(), bin.seen()))
                        .toList());
    }
}
