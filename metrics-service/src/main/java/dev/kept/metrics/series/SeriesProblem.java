// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.series;

import dev.kept.restkit.problem.ProblemType;

/** Why a series says nothing. */
public enum SeriesProblem implements ProblemType {
    SERIES_EMPTY(422),
    SERIES_HAS_GAP(422);

    private final int status;

    SeriesProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
