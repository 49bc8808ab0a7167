// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.note;

import dev.kept.restkit.problem.ProblemType;

enum NoteProblem implements ProblemType {
    NOTE_NOT_FOUND(404);

    private final int status;

    NoteProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
