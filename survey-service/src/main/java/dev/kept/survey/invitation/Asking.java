// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.survey.response.Channel;
import dev.kept.survey.survey.AnswerableSurvey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What invitations of one occasion have in common.
 *
 * @param channels that may be used, the most wanted first; a customer's preferred one wins if it is among them
 * @param language null: the customer's own, else the survey's
 * @param sendAt when the first message goes out
 * @param sender the name under which it is sent; null: the survey's title
 * @param expiresAt null: with the survey
 * @param cooldownDays instead of the tenant's; null: the tenant's
 * @param attributes for the survey's texts and conditions, beside the segment attributes of each customer
 */
public record Asking(
        AnswerableSurvey survey,
        @Nullable String waveId,
        @Nullable String triggerId,
        List<Channel> channels,
        @Nullable String language,
        @Nullable String sender,
        Instant sendAt,
        @Nullable Instant expiresAt,
        Reminders reminders,
        @Nullable Integer cooldownDays,
        Map<String, String> attributes) {}
