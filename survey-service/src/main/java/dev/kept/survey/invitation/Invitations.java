// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.restkit.tenant.TenantContext;
import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Invitations as those see them who take the answers. All methods but {@link #find} are called as the invitation's tenant
 * ({@link TenantContext#runAs}), and what is told twice or out of order is no error: an invitation only moves forward.
 */
@ApplicationScoped
public class Invitations {

    private final InvitationRepository invitations;
    private final InvitationTokens tokens;
    private final InvitationDoor door;
    private final InvitationLedger ledger;
    private final AnswerableSurveys surveys;

    Invitations(
            InvitationRepository invitations,
            InvitationTokens tokens,
            InvitationDoor door,
            InvitationLedger ledger,
            AnswerableSurveys surveys) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.door = door;
        this.ledger = ledger;
        this.surveys = surveys;
    }

    /** What a token of any tenant opens; empty if there is no such token. In a transaction of its own. */
    public Optional<OpenInvitation> find(String token) {
        return tokens.find(token)
                .map(place -> TenantContext.callAs(
                        place.tenant(), () -> QuarkusTransaction.requiringNew().call(() -> open(place))));
    }

    private OpenInvitation open(InvitationTokens.Place place) {
        String invitationId = place.invitationId();
        return invitationId == null
                ? door.of(invitations.getLink(String.valueOf(place.linkId())), ledger.now())
                : door.of(invitations.get(invitationId), false, ledger.now());
    }

    /** The invitation as it is now. */
    @Transactional
    public OpenInvitation get(String invitationId) {
        return door.of(invitations.get(invitationId), false, ledger.now());
    }

    /**
     * One more respondent of a shared link: an invitation of its own, opened now, whose id the respondent's session keeps.
     *
     * @throws dev.kept.restkit.problem.ProblemException if the link cannot be answered now
     */
    @Transactional
    public OpenInvitation join(OpenInvitation link) {
        SurveyLink shared = invitations.getLink(String.valueOf(link.linkId()));
        OpenInvitation now = door.of(shared, ledger.now());
        if (now.openness() != Openness.OPEN) {
            throw InvitationProblem.INVITATION_NOT_OPEN.with(shared.id(), now.openness());
        }
        String key = surveys.find(shared.surveyId(), shared.surveyVersion())
                .map(AnswerableSurvey::key)
                .orElseThrow();
        Invitation invitation = Invitation.throughLink(shared, key, ledger.now());
        ledger.begin(invitation);
        ledger.advance(invitation, InvitationState.OPENED, null);
        return door.of(invitation, false, ledger.now());
    }

    /**
     * Holds the invitation, and all that could close it, until the transaction ends: for whoever writes its answer. Of many
     * at once the first finds it open and the others, after it, find it answered.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OpenInvitation hold(String invitationId) {
        return door.of(invitations.getLocked(invitationId), true, ledger.now());
    }

    /** The respondent, a person and no program, has seen the page. */
    @Transactional
    public void opened(String invitationId) {
        advance(invitationId, InvitationState.OPENED, null);
    }

    /** The respondent has answered something. */
    @Transactional
    public void started(String invitationId) {
        advance(invitationId, InvitationState.STARTED, null);
    }

    /** Answers of some pages are stored. */
    @Transactional
    public void partial(String invitationId) {
        advance(invitationId, InvitationState.PARTIAL, null);
    }

    /**
     * The response is recorded, in this transaction.
     *
     * @throws dev.kept.restkit.problem.ProblemException if it had been answered before, is closed or expired
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void completed(String invitationId, String responseId) {
        answered(invitationId, InvitationState.COMPLETED, responseId);
    }

    /**
     * The survey's logic has ended the interview: this respondent is not whom it is for.
     *
     * @param responseId the response that was recorded all the same; null if none was
     * @throws dev.kept.restkit.problem.ProblemException if it had been answered before, is closed or expired
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void screenedOut(String invitationId, @Nullable String responseId) {
        answered(invitationId, InvitationState.SCREENED_OUT, responseId);
    }

    /** The respondent does not want to answer. */
    @Transactional
    public void refused(String invitationId) {
        advance(invitationId, InvitationState.REFUSED, null);
    }

    private void answered(String invitationId, InvitationState state, @Nullable String responseId) {
        Invitation invitation = invitations.getLocked(invitationId);
        Openness openness = door.of(invitation, true, ledger.now()).openness();
        if (openness != Openness.OPEN) {
            throw InvitationProblem.INVITATION_NOT_OPEN.with(invitationId, openness);
        }
        if (responseId != null) {
            invitation.answeredBy(responseId);
        }
        ledger.advance(invitation, state, null);
    }

    private void advance(String invitationId, InvitationState state, @Nullable String note) {
        ledger.advance(invitations.getLocked(invitationId), state, note);
    }
}
