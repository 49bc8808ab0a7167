// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.theme;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with a theme as a whole. */
enum ThemeProblem implements ProblemType {
    THEME_NOT_FOUND(404),
    THEME_KEY_TAKEN(409),
    THEME_HAS_PARTS(409),
    THEME_IN_USE(409);

    private final int status;

    ThemeProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
