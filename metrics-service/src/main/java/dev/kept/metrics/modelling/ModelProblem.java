// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.restkit.problem.ProblemType;

enum ModelProblem implements ProblemType {
    MODEL_NOT_FOUND(404),
    MODELS_FULL(409),
    MODEL_FIT_NOT_FOUND(404),
    MODEL_FIT_OPEN(409),
    MODEL_FIT_NOT_OPEN(409),
    MODEL_CUSTOMER_NOT_FOUND(404);

    private final int status;

    ModelProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
