// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.fit;

/** What became of a fit. Only {@link #CONVERGED} has standard errors for every parameter. */
public enum FitStatus {
    /** A maximum inside the range of the parameters, with a curvature that identifies each of them. */
    CONVERGED,
    /** The maximum lies at the edge of the model: it is a simpler model, which the result then holds. */
    BOUNDARY,
    /** A maximum, but flat in some direction: predictions hold, single parameters mean little. */
    NOT_IDENTIFIED,
    /** The search ended before a maximum was found: nothing should be read from it. */
    NOT_CONVERGED
}
