// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Every stage of the life cycle that a customer has been in: a higher version replaces all of them.
 *
 * @param entries by day
 */
public record StagesFact(String entity, long version, Instant occurredAt, List<Entry> entries) implements RecordFact {

    public StagesFact {
        entries = List.copyOf(entries);
    }

    /**
     * The beginning of a stage.
     *
     * @param on first local day
     * @param stage for example {@code ACTIVE}
     */
    public record Entry(LocalDate on, String stage) {}

    @Override
    public boolean deleted() {
        return false;
    }
}
