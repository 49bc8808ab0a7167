// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

import java.util.List;
import java.util.Optional;

/**
 * A model fitted by maximum likelihood, with all that is needed to judge it.
 *
 * @param model what was fitted; at a boundary the simpler model that it became
 * @param estimates its parameters, in the order of the paper
 * @param logLikelihood natural logarithm, at the maximum
 * @param observations what the likelihood is a product over
 * @param status whether the numbers can be relied on
 * @param reason short stable name of why the status is not {@link FitStatus#CONVERGED}, else empty
 * @param spread how sure the parameters are together; empty where the data do not identify all of them
 * @param <M> the family of models
 */
public record Fit<M>(
        M model,
        List<Estimate> estimates,
        double logLikelihood,
        double observations,
        FitStatus status,
        String reason,
        Optional<Spread> spread) {

    public Fit {
        estimates = List.copyOf(estimates);
    }
}
