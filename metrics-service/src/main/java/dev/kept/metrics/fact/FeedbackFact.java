// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A review, a comment or another item of feedback in its current state.
 *
 * @param source for example {@code REVIEW}
 * @param sentiment for example {@code NEGATIVE}
 * @param rating its rating on 0 to 100, in ten-thousandths; null where there is none
 * @param themes the needs that it speaks of
 */
public record FeedbackFact(
        String entity,
        long version,
        Instant occurredAt,
        String source,
        String sentiment,
        @Nullable Long rating,
        Set<String> themes,
        boolean deleted)
        implements RecordFact {

    public FeedbackFact {
        themes = Set.copyOf(themes);
    }
}
