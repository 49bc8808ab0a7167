// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.wave;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with a wave or a schedule of waves. */
enum WaveProblem implements ProblemType {
    WAVE_NOT_FOUND(404),
    WAVE_INVALID(400),
    /** Names the steps that are legal. */
    WAVE_STEP_ILLEGAL(409),
    /** What was launched does not change. */
    WAVE_NOT_DRAFT(409),
    WAVE_WITHOUT_AUDIENCE(409),
    WAVE_SCHEDULE_NOT_FOUND(404);

    private final int status;

    WaveProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
