// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import java.util.function.Consumer;

/**
 * What became of a fit.
 *
 * @param predictions hands over what is expected of each customer, once; of nobody where the model is of no single one
 */
public record FitOutcome(FitResult result, Predictions predictions) {

    /** A way through predictions that need not be held at once. */
    @FunctionalInterface
    public interface Predictions {

        /** Of nobody. */
        Predictions NONE = consumer -> {};

        void forEach(Consumer<Prediction> consumer);
    }
}
