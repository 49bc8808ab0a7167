// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.util.Map;

/**
 * An inspection of the service, of no customer in particular.
 *
 * @param about {@code team}, {@code agent}, {@code checklist}, as far as known
 * @param score 0 to 100, in ten-thousandths
 */
public record InspectionFact(
        String entity,
        long version,
        Instant occurredAt,
        Map<String, String> about,
        long score,
        boolean passed,
        boolean deleted)
        implements RecordFact {

    public InspectionFact {
        about = Map.copyOf(about);
    }
}
