// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.audience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has decided about one purpose.
 *
 * @param periods in which it agreed; none: it has said no from the beginning
 */
public record Consent(List<Period> periods) {

    /** @param to when it was withdrawn or ran out; null: it holds on */
    public record Period(Instant from, @Nullable Instant to) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && (to == null || at.isBefore(to));
        }
    }

    /** Whether it agreed at this instant. */
    public boolean granted(Instant at) {
        return periods.stream().anyMatch(period -> period.contains(at));
    }
}
