// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.warning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An early warning as stored.
 *
 * @param raisedOn the local day on which it was found
 * @param evidence JSON
 * @param valueAtRisk ten-thousandths of the currency
 * @param changedBy who acknowledged or closed it; null while nobody has
 */
record Warning(
        String id,
        String customerId,
        Cause cause,
        LocalDate raisedOn,
        String evidence,
        long valueAtRisk,
        Status status,
        @Nullable Outcome outcome,
        @Nullable String changedBy,
        Instant createdAt,
        Instant changedAt,
        long version) {

    /** How far it is. */
    enum Status {
        OPEN,
        ACKNOWLEDGED,
        CLOSED
    }

    /** What became of it. */
    enum Outcome {
        /** The customer stays. */
        KEPT,
        /** The customer left. */
        LOST,
        /** There was nothing to warn of. */
        FALSE_ALARM;

        /** Empty where there is none of this name. */
        static Optional<Outcome> of(String name) {
            return Stream.of(values()).filter(one -> one.name().equals(name)).findFirst();
        }
    }

    Warning acknowledged(String by, Instant now) {
        return with(Status.ACKNOWLEDGED, null, by, now);
    }

    Warning closed(Outcome as, String by, Instant now) {
        return with(Status.CLOSED, as, by, now);
    }

    private Warning with(Status next, @Nullable Outcome as, String by, Instant now) {
        return new Warning(
                id, customerId, cause, raisedOn, evidence, valueAtRisk, next, as, by, createdAt, now, version + 1);
    }
}
