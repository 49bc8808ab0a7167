// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was decided, and how that is known. */
@Embeddable
record ConsentContent(
        @Enumerated(EnumType.STRING) ConsentPurpose purpose,
        boolean granted,
        @Column(name = "decided_at") Instant at,
        @Column(name = "expires_at") @Nullable Instant expiresAt,
        String source,
        @Column(name = "text_version") @Nullable String textVersion) {

    ConsentHistory.Decision decision() {
        return new ConsentHistory.Decision(at, granted, expiresAt);
    }
}
