// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An inspection of the service, of no customer in particular.
 *
 * @param about {@code team}, {@code agent}, {@code checklist}, {@code inspector}, {@code country}, {@code region},
 *     {@code city}, {@code branch}, as far as known
 * @param score 0 to 100, in ten-thousandths
 * @param passed null where the checklist says nothing of a score to be reached
 */
public record InspectionFact(
        String entity,
        long version,
        Instant occurredAt,
        Map<String, String> about,
        long score,
        @Nullable Boolean passed,
        boolean deleted)
        implements RecordFact {

    public InspectionFact {
        about = Map.copyOf(about);
    }
}
