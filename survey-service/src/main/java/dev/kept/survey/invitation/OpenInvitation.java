// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.survey.response.Channel;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a token opens.
 *
 * @param invitationId null for a shared link, which many respondents use: {@link Invitations#join} makes one for each
 * @param linkId the shared link itself, or the one through which this respondent came
 * @param surveyVersion the published version that is answered
 * @param customerId null where nobody knows who answers
 * @param language what the invitation was written in; null: the survey's own
 * @param expiresAt null: with the survey
 * @param attributes for the survey's texts and conditions: those of the invitation, and segment attributes of its customer
 */
public record OpenInvitation(
        String tenant,
        @Nullable String invitationId,
        @Nullable String linkId,
        String surveyId,
        int surveyVersion,
        @Nullable String customerId,
        Channel channel,
        @Nullable String language,
        InvitationState state,
        Openness openness,
        @Nullable Instant expiresAt,
        Map<String, String> attributes) {

    /** Whether many respondents use this one token. */
    public boolean shared() {
        return invitationId == null;
    }

    OpenInvitation closedBy(Openness reason) {
        return new OpenInvitation(
                tenant,
                invitationId,
                linkId,
                surveyId,
                surveyVersion,
                customerId,
                channel,
                language,
                state,
                reason,
                expiresAt,
                attributes);
    }
}
