// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How much a customer did on one day, such as pages viewed: the count of the day, told anew as it grows or is withdrawn.
 *
 * @param day local day
 * @param total how many events count on it
 */
public record BehaviourFact(String entity, long version, Instant occurredAt, LocalDate day, long total)
        implements RecordFact {

    @Override
    public boolean deleted() {
        return false;
    }
}
