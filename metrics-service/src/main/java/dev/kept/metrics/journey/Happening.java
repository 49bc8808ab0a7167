// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a customer or that one did.
 *
 * @param at when; the start of the day where only the day is known
 * @param day local day
 */
record Happening(Instant at, LocalDate day) implements Comparable<Happening> {

    @Override
    public int compareTo(Happening other) {
        return at.compareTo(other.at);
    }
}
