// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.restkit.problem.Language;
import dev.kept.restkit.problem.ProblemTexts;
import dev.kept.survey.outreach.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the API shows it.
 *
 * @param history only where one invitation is read
 */
@Schema(name = "Invitation", description = "One respondent, asked once to answer one survey version.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record InvitationView(
        String id,
        AskedSurvey survey,
        InvitationTold.Occasion occasion,
        @Nullable String customerId,

        @Schema(enumeration = {"email", "sms", "link", "qr", "in-app", "phone", "face-to-face", "web", "other"})
        String channel,

        @Nullable String language,
        InvitationState state,

        @Schema(description = "Why nobody was asked; of suppressed invitations only.") @Nullable Suppression suppression,

        Handover delivery,
        InvitationTold.Times times,
        @Nullable String responseId,
        @Nullable List<StepView> history) {

    /** What is asked. */
    @Schema(name = "AskedSurvey", description = "What is asked.")
    record AskedSurvey(String id, String key, int version) {}

    /** Why nobody was asked. */
    @Schema(name = "Suppression", description = "Why nobody was asked, and from when on somebody may be.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Suppression(
            Refusal.Reason reason,

            @Schema(description = "For people, in the language of the request.")
            String detail,

            @Schema(description = "Absent where time alone changes nothing.") @Nullable Instant nextAllowedAt) {}

    /** How it reaches the respondent. */
    @Schema(name = "InvitationDelivery", description = "How it reaches the respondent.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handover(
            @Schema(description = "KEPT: we send it. CALLER: you hand the link over.")
            Delivery by,

            int messagesSent,

            @Schema(description = "When the next message goes out.") @Nullable Instant nextMessageAt,

            @Nullable Instant expiresAt,

            @Schema(description = "Whether the time to answer is over.")
            boolean expired,

            @Schema(description = "For piping; `***` without the scope customers:pii.")
            Map<String, String> attributes) {}

    static InvitationView of(Invitation invitation, boolean sees, Instant now) {
        return of(invitation, sees, now, null);
    }

    static InvitationView of(Invitation invitation, boolean sees, Instant now, @Nullable List<StepView> history) {
        return new InvitationView(
                invitation.id(),
                new AskedSurvey(invitation.surveyId(), invitation.surveyKey(), invitation.surveyVersion()),
                new InvitationTold.Occasion(invitation.waveId(), invitation.triggerId(), invitation.linkId()),
                invitation.customerId(),
                invitation.channel().text(),
                invitation.language(),
                invitation.state(),
                suppression(invitation),
                handover(invitation, sees, now),
                InvitationTold.Times.of(invitation),
                invitation.responseId(),
                history);
    }

    private static Handover handover(Invitation invitation, boolean sees, Instant now) {
        Instant expiresAt = invitation.expiresAt();
        Map<String, String> attributes = new TreeMap<>(invitation.attributes());
        if (!sees) {
            attributes.replaceAll((name, text) -> "***");
        }
        return new Handover(
                invitation.delivery(),
                invitation.posting().messagesSent(),
                invitation.posting().dueAt(),
                expiresAt,
                expiresAt != null && !now.isBefore(expiresAt),
                attributes);
    }

    private static @Nullable Suppression suppression(Invitation invitation) {
        Refusal refusal = invitation.suppression();
        return refusal == null
                ? null
                : new Suppression(
                        refusal.reason(), text(refusal.reason(), refusal.nextAllowedAt()), refusal.nextAllowedAt());
    }

    /** Why, for people. */
    static String text(Refusal.Reason reason, @Nullable Instant nextAllowedAt) {
        String key = "suppression." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return ProblemTexts.find(Language.current(), key, String.valueOf(nextAllowedAt))
                .orElse(reason.name());
    }
}
