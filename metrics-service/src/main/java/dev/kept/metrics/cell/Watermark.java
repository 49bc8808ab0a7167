// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.cell;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * How far an answer reaches.
 *
 * @param generation which generation of cells answered
 * @param positions source to the number of its events that have been applied, over all tenants' parts
 * @param horizon last closed local day: losses are known up to the start of the day after it
 * @param readAt when the cells were read
 */
public record Watermark(long generation, Map<String, Long> positions, LocalDate horizon, Instant readAt) {

    public Watermark {
        positions = Map.copyOf(positions);
    }
}
