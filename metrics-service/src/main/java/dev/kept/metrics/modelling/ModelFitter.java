// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.model.fit.RejectedInput;

/** Fits one kind of model: one class per kind, found by injection. */
public interface ModelFitter {

    /** What it fits. */
    ModelKind kind();

    /**
     * Fits to what the task lets it know. The same task gives the same outcome, to the last digit.
     *
     * @throws RejectedInput where the data cannot carry the model: the fit has then failed, with that reason
     */
    FitOutcome fit(FitTask task);
}
