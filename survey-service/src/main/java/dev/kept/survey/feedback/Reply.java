// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to feedback.
 *
 * @param text personal data; null once the customer is erased
 * @param repliedBy subject of the token
 */
@Embeddable
record Reply(
        String id,
        @Nullable String text,
        @Enumerated(EnumType.STRING) ReplyVisibility visibility,
        @Column(name = "replied_by") String repliedBy,
        @Column(name = "replied_at") Instant repliedAt) {

    Reply withoutText() {
        return new Reply(id, null, visibility, repliedBy, repliedAt);
    }
}
