// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that is known of a touch at one version; equal contents mean that nothing changed. */
@Embeddable
record TouchContent(
        @Column(name = "external_id") @Nullable String externalId,
        @Column(name = "touched_at") Instant touchedAt,
        String channel,
        @Enumerated(EnumType.STRING) TouchOutcome outcome,
        @Column(name = "order_id") @Nullable String orderId) {}
