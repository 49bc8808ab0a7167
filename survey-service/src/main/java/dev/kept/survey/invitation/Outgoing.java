// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.invitation;

import dev.kept.survey.response.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent now.
 *
 * @param number of the message within its invitation, from 1: the same at every attempt, so that whoever receives it twice
 *     can tell
 * @param attempt from 1
 * @param senderName under which it is sent; null: the survey's title
 * @param token of the link in this message
 */
public record Outgoing(
        String tenant,
        String invitationId,
        int number,
        int attempt,
        MessageKind kind,
        Channel channel,
        Recipient recipient,
        @Nullable String senderName,
        String token,
        String surveyId,
        int surveyVersion) {

    /**
     * Who gets it.
     *
     * @param customerId null: only {@code address} is known
     * @param address null: customer-service knows it
     * @param language null: the survey's
     */
    public record Recipient(
            @Nullable String customerId,
            @Nullable String address,
            @Nullable String language) {}
}
