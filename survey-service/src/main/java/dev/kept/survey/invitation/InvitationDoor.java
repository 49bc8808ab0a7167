// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.survey.survey.AnswerableSurvey;
import dev.kept.survey.survey.AnswerableSurveys;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges whether an invitation or a shared link can be answered. */
@ApplicationScoped
class InvitationDoor {

    private final InvitationRepository invitations;
    private final AnswerableSurveys surveys;
    private final List<InvitationGate> gates;

    InvitationDoor(InvitationRepository invitations, AnswerableSurveys surveys, @All List<InvitationGate> gates) {
        this.invitations = invitations;
        this.surveys = surveys;
        this.gates = List.copyOf(gates);
    }

    /** @param hold whether an answer is being written: then what this finds stays true until the transaction ends */
    OpenInvitation of(Invitation invitation, boolean hold, Instant now) {
        return new OpenInvitation(
                invitation.tenant(),
                invitation.id(),
                invitation.linkId(),
                invitation.surveyId(),
                invitation.surveyVersion(),
                invitation.customerId(),
                invitation.channel(),
                invitation.language(),
                invitation.state(),
                openness(invitation, hold, now),
                invitation.expiresAt(),
                known(invitation));
    }

    /** What texts and conditions of the survey may ask: what the caller said, and else what the customer was like. */
    private static Map<String, String> known(Invitation invitation) {
        Map<String, String> known = new HashMap<>(invitation.profile());
        known.putAll(invitation.attributes());
        return Map.copyOf(known);
    }

    OpenInvitation of(SurveyLink link, Instant now) {
        Openness openness = ended(link, false, now);
        if (openness == null) {
            openness = above(link.surveyId(), link.surveyVersion(), false);
        }
        if (openness == null) {
            openness = gates(link.waveId(), null, link.channel().text(), false);
        }
        return new OpenInvitation(
                link.tenant(),
                null,
                link.id(),
                link.surveyId(),
                link.surveyVersion(),
                null,
                link.channel(),
                link.language(),
                InvitationState.CREATED,
                openness == null ? Openness.OPEN : openness,
                link.expiresAt(),
                link.attributes());
    }

    private Openness openness(Invitation invitation, boolean hold, Instant now) {
        Openness openness = ended(invitation, now);
        if (openness == null) {
            openness = above(invitation.surveyId(), invitation.surveyVersion(), hold);
        }
        String linkId = invitation.linkId();
        if (openness == null && linkId != null) {
            SurveyLink link = hold ? invitations.getLinkLocked(linkId) : invitations.getLink(linkId);
            openness = ended(link, true, now);
        }
        if (openness == null) {
            openness = gates(
                    invitation.waveId(),
                    invitation.customerId(),
                    invitation.channel().text(),
                    hold);
        }
        return openness == null ? Openness.OPEN : openness;
    }

    private static @Nullable Openness ended(Invitation invitation, Instant now) {
        return switch (invitation.state()) {
            case COMPLETED, SCREENED_OUT -> Openness.ANSWERED;
            case REFUSED -> Openness.REFUSED;
            case REVOKED, SUPPRESSED -> Openness.REVOKED;
            default -> {
                Instant expiresAt = invitation.expiresAt();
                yield expiresAt != null && !now.isBefore(expiresAt) ? Openness.EXPIRED : null;
            }
        };
    }

    private @Nullable Openness ended(SurveyLink link, boolean begun, Instant now) {
        Instant expiresAt = link.expiresAt();
        Integer quota = link.quota();
        if (quota != null && invitations.completed(link) >= quota) {
            return Openness.QUOTA_FULL;
        }
        // Who has begun may finish although the link was closed meanwhile.
        if (!begun && link.closedAt() != null) {
            return Openness.CLOSED;
        }
        return expiresAt != null && !now.isBefore(expiresAt) ? Openness.EXPIRED : null;
    }

    private @Nullable Openness above(String surveyId, int version, boolean hold) {
        var survey = hold ? surveys.findHeld(surveyId, version) : surveys.find(surveyId, version);
        return survey.map(AnswerableSurvey::closed).orElse(true) ? Openness.CLOSED : null;
    }

    private @Nullable Openness gates(
            @Nullable String waveId, @Nullable String customerId, String channel, boolean hold) {
        if (waveId == null) {
            return null;
        }
        for (InvitationGate gate : gates) {
            Openness closed = gate.closedBy(waveId, customerId, channel, hold);
            if (closed != null) {
                return closed;
            }
        }
        return null;
    }
}
