// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.driver;

import dev.kept.restkit.problem.ProblemType;

enum DriverProblem implements ProblemType {
    DRIVERS_NOT_DETERMINED(422);

    private final int status;

    DriverProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
