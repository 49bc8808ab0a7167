// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.answering;

import dev.kept.survey.answer.Answer;
import dev.kept.survey.invitation.Invitations;
import dev.kept.survey.invitation.OpenInvitation;
import dev.kept.survey.response.GivenAnswers;
import dev.kept.survey.response.ResponseDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The end of a session: the response, its event, the invitation's state and the session's, all or nothing. */
@ApplicationScoped
class Completion {

    private final Invitations invitations;
    private final ResponseDesk responses;
    private final BallotBox ballots;
    private final AnswerSessions sessions;

    Completion(Invitations invitations, ResponseDesk responses, BallotBox ballots, AnswerSessions sessions) {
        this.invitations = invitations;
        this.responses = responses;
        this.ballots = ballots;
        this.sessions = sessions;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void complete(
            OpenInvitation invitation,
            AnswerSession session,
            Walk walk,
            List<Answer> answers,
            @Nullable String closing) {
        List<Answer> counted = walk.counted(answers);
        String response = responses.record(
                invitation.tenant(),
                GivenAnswers.now(
                        session.surveyId(),
                        session.surveyVersion(),
                        invitation.customerId(),
                        invitation.channel(),
                        walk.language(),
                        counted));
        String hash = BallotBox.hash(counted);
        ballots.inspect(session, hash, sessions.now());
        session.complete(response, closing, hash, sessions.now());
        invitations.completed(session.invitationId(), response);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void screenOut(AnswerSession session, @Nullable String closing) {
        session.screenOut(closing, sessions.now());
        invitations.screenedOut(session.invitationId(), null);
    }
}
