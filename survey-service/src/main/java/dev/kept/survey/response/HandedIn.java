// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.response;

import dev.kept.restkit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What became of answers that were handed in.
 *
 * @param status CREATED, UPDATED, UNCHANGED or REFUSED
 * @param responseId null if they were refused
 * @param refusal why they were refused; else null
 */
public record HandedIn(
        String status,
        @Nullable String responseId,
        @Nullable ProblemException refusal) {

    static HandedIn of(Taken taken) {
        SurveyResponse response = taken.response();
        return new HandedIn(taken.status().name(), response == null ? null : response.id(), taken.refusal());
    }
}
