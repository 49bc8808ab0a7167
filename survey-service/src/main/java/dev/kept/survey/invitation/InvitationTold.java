// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.survey.outreach.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Data of the {@code survey.invitation.*.v1} events: the full current state, with when it first came how far, so that a
 * reader needs the latest event of an invitation only.
 *
 * @param occasion what it came from: its wave, trigger or shared link
 * @param handed who hands it over
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationTold(
        String invitationId,
        @Nullable String customerId,
        String surveyId,
        String surveyKey,
        int surveyVersion,
        Occasion occasion,
        String channel,
        Delivery handed,
        String state,
        Refusal.@Nullable Reason suppressedFor,
        Times times,
        @Nullable String responseId) {

    /** Where it came from; at most one of them is the origin, a link can belong to a wave. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Occasion(
            @Nullable String waveId,
            @Nullable String triggerId,
            @Nullable String linkId) {}

    /** When it first came how far. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Times(
            Instant createdAt,
            @Nullable Instant sentAt,
            @Nullable Instant deliveredAt,
            @Nullable Instant openedAt,
            @Nullable Instant startedAt,
            @Nullable Instant partialAt,
            @Nullable Instant completedAt,
            @Nullable Instant bouncedAt,
            @Nullable Instant endedAt) {

        static Times of(Invitation invitation) {
            Reached reached = invitation.reached();
            return new Times(
                    invitation.createdAt(),
                    reached.sentAt(),
                    reached.deliveredAt(),
                    reached.openedAt(),
                    reached.startedAt(),
                    reached.partialAt(),
                    reached.completedAt(),
                    reached.bouncedAt(),
                    reached.endedAt());
        }
    }

    static InvitationTold of(Invitation invitation) {
        Refusal refusal = invitation.suppression();
        return new InvitationTold(
                invitation.id(),
                invitation.customerId(),
                invitation.surveyId(),
                invitation.surveyKey(),
                invitation.surveyVersion(),
                new Occasion(invitation.waveId(), invitation.triggerId(), invitation.linkId()),
                invitation.channel().text(),
                invitation.delivery(),
                invitation.state().text(),
                refusal == null ? null : refusal.reason(),
                Times.of(invitation),
                invitation.responseId());
    }
}
