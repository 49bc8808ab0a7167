// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.interaction;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** All that an interaction says at one version; equal contents mean that nothing changed. */
@Embeddable
record InteractionContent(
        @Column(name = "external_id") @Nullable String externalId,
        @Enumerated(EnumType.STRING) InteractionChannel channel,
        @Nullable String touchpoint,
        @Enumerated(EnumType.STRING) Direction direction,
        @Column(name = "started_at") Instant startedAt,
        @Column(name = "duration_seconds") @Nullable Integer durationSeconds,
        @Embedded @Nullable Handling handling,
        @Nullable String summary) {

    // Hibernate gives no object where all its columns are null.
    Handling handlingOrNone() {
        return handling == null ? Handling.NONE : handling;
    }
}
