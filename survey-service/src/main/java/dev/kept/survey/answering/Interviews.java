// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.invitation.Invitations;
import dev.kept.survey.invitation.OpenInvitation;
import dev.kept.survey.invitation.Openness;
import dev.kept.survey.response.Channel;
import dev.kept.survey.response.GivenAnswers;
import dev.kept.survey.response.ResponseDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes down the answers of those who are asked by phone or face to face. */
@ApplicationScoped
class Interviews {

    private final Invitations invitations;
    private final ResponseDesk responses;

    Interviews(Invitations invitations, ResponseDesk responses) {
        this.invitations = invitations;
        this.responses = responses;
    }

    /** Records the answers as the invitation's response, once; returns the response's id. */
    @Transactional
    String record(String invitationId, NewInterview taken) {
        OpenInvitation invitation = invitations.hold(invitationId);
        if (invitation.openness() != Openness.OPEN) {
            throw AnsweringProblem.INTERVIEW_NOT_POSSIBLE.with(invitationId, invitation.openness());
        }
        Channel channel = taken.channel() == null
                ? invitation.channel()
                : Channel.of(taken.channel()).orElseThrow();
        String response = responses.record(
                invitation.tenant(),
                new GivenAnswers(
                        invitation.surveyId(),
                        invitation.surveyVersion(),
                        null,
                        invitation.customerId(),
                        null,
                        channel,
                        taken.language() == null ? invitation.language() : taken.language(),
                        taken.answers(),
                        taken.answeredAt(),
                        taken.interview()));
        invitations.completed(invitationId, response);
        return response;
    }
}
