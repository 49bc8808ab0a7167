// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import dev.kept.restkit.problem.ProblemType;

enum BenchmarkProblem implements ProblemType {
    BENCHMARK_SERIES_NOT_FOUND(404),
    BENCHMARK_SERIES_NOT_A_MARKET(409);

    private final int status;

    BenchmarkProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
