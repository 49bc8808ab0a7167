// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.lifetime;

import dev.kept.metrics.modelling.FitOutcome;
import dev.kept.metrics.modelling.FitTask;
import dev.kept.metrics.modelling.ModelFitter;
import dev.kept.metrics.modelling.ModelKind;
import jakarta.inject.Singleton;

@Singleton
class HistoricRevenueFitter implements ModelFitter {

    @Override
    public ModelKind kind() {
        return ModelKind.HISTORIC_REVENUE;
    }

    @Override
    public FitOutcome fit(FitTask task) {
        return new HistoricValue(task, Earnings::revenue, false).outcome();
    }
}
