// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.responsehook;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with hooks and what comes through them. */
enum HookProblem implements ProblemType {
    RESPONSE_HOOK_NOT_FOUND(404),
    RESPONSE_HOOK_INVALID(422),
    SIGNATURE_INVALID(401),
    DELIVERY_REFUSED(422);

    private final int status;

    HookProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
