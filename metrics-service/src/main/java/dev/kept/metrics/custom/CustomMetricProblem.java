// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import dev.kept.restkit.problem.ProblemType;

enum CustomMetricProblem implements ProblemType {
    CUSTOM_METRIC_NOT_FOUND(404),
    CUSTOM_METRIC_KEY_TAKEN(409),
    CUSTOM_METRICS_FULL(409),
    CUSTOM_METRIC_WITHOUT_DRAFT(409),
    CUSTOM_METRIC_IN_USE(409);

    private final int status;

    CustomMetricProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
