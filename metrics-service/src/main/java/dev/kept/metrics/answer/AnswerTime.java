// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.answer;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the facts were read that the answer to this request rests on. */
@RequestScoped
class AnswerTime {

    private @Nullable Instant knownAt;

    void set(Instant instant) {
        this.knownAt = instant;
    }

    /** Null where the request asked for nothing that is stored. */
    @Nullable Instant get() {
        return knownAt;
    }
}
