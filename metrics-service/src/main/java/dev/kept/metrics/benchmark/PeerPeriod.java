// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.benchmark;

import java.time.LocalDate;
import java.util.Comparator;

/**
 * A period that somebody published a value of.
 *
 * @param end first day after it
 */
record PeerPeriod(LocalDate start, LocalDate end) implements Comparable<PeerPeriod> {

    private static final Comparator<PeerPeriod> ORDER =
            Comparator.comparing(PeerPeriod::start).thenComparing(PeerPeriod::end);

    @Override
    public int compareTo(PeerPeriod other) {
        return ORDER.compare(this, other);
    }
}
