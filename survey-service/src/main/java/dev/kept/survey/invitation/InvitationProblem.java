// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.problem.ProblemType;

/** What can be wrong with an invitation or a shared link. */
enum InvitationProblem implements ProblemType {
    INVITATION_NOT_FOUND(404),
    INVITATION_INVALID(400),
    /** Answered, refused or revoked: nothing follows. */
    INVITATION_ENDED(409),
    /** It cannot be answered now: expired, closed, paused, or the quota is full. */
    INVITATION_NOT_OPEN(409),
    /** Only what we sent to a customer can we send again. */
    INVITATION_NOT_SENT_BY_US(409),
    /** A rule forbids to write to the customer now. */
    INVITATION_SUPPRESSED(409),
    SURVEY_LINK_NOT_FOUND(404),
    SURVEY_LINK_CLOSED(409);

    private final int status;

    InvitationProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
