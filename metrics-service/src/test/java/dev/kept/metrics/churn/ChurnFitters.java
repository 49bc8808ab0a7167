// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.churn;

import dev.kept.metrics.modelling.ModelFitter;

/** The fitter of churn, for tests of all kinds together. */
public final class ChurnFitters {

    private ChurnFitters() {}

    public static ModelFitter fitter() {
        return new ChurnFitter();
    }
}
