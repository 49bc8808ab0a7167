// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a complaint is about and who works on it; equal contents mean that nothing changed. */
@Embeddable
record ComplaintContent(
        @Column(name = "external_id") @Nullable String externalId,
        @Column(name = "opened_at") Instant openedAt,
        @Nullable String channel,
        @Nullable String category,
        @Enumerated(EnumType.STRING) Severity severity,
        @Nullable String subject,
        @Column(name = "body") @Nullable String text,
        @Nullable String product,
        @Column(name = "order_id") @Nullable String orderId,
        @Column(name = "agent_id") @Nullable String agentId,
        @Column(name = "team_id") @Nullable String teamId) {

    ComplaintContent assigned(String agent, @Nullable String team) {
        return new ComplaintContent(
                externalId, openedAt, channel, category, severity, subject, text, product, orderId, agent, team);
    }
}
