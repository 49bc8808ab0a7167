// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.outreach;

import dev.kept.feedkit.OutboxEvent;
import java.time.Instant;

/**
 * Data of {@code survey.contact.unsubscribed.v1}: a customer wants no further invitation to surveys by this channel. Told
 * once for each block, and not at all where only an address is known.
 *
 * @param blockId the contact block that came of it
 * @param channel by which nothing more shall come: {@code email} or {@code sms}
 * @param purpose for which nothing more shall come, by the name that consents give it
 */
record Unsubscribed(String blockId, String customerId, String channel, String purpose, Instant unsubscribedAt) {

    private static final String TYPE = "survey.contact.unsubscribed.v1";

    static OutboxEvent event(ContactBlock block, String customerId) {
        Instant at = block.createdAt();
        Unsubscribed data =
                new Unsubscribed(block.id(), customerId, block.channel().text(), "SURVEY", at);
        return new OutboxEvent(TYPE, customerId, block.id(), 1, at, data);
    }
}
