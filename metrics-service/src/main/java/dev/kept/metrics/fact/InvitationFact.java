// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to a survey in its current state.
 *
 * @param occurredAt when it was sent; when it was created if it never was
 * @param wave the wave that it belongs to
 * @param response what was answered to it
 * @param steps how far it came and how it ended, for example {@code delivered}; whoever came far came past all before
 */
public record InvitationFact(
        String entity,
        long version,
        Instant occurredAt,
        String survey,
        String channel,
        @Nullable String wave,
        @Nullable String response,
        Set<String> steps,
        boolean deleted)
        implements RecordFact {

    public InvitationFact {
        steps = Set.copyOf(steps);
    }
}
