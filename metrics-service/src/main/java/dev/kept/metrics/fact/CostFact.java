// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that was spent for a range of days, on a customer or on none in particular.
 *
 * @param type for example {@code MARKETING}
 * @param amount ten-thousandths of the currency, zero or more
 * @param from first local day
 * @param to last local day
 * @param campaign its id
 * @param currency of the amounts; null for the tenant's own
 */
public record CostFact(
        String entity,
        long version,
        Instant occurredAt,
        String type,
        long amount,
        LocalDate from,
        LocalDate to,
        @Nullable String channel,
        @Nullable String campaign,
        boolean deleted,
        @Nullable String currency)
        implements RecordFact, Priced {

    public CostFact {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A cost ends on the day it begins or later: " + from + " .. " + to);
        }
    }

    /** A cost in the tenant's currency. */
    public CostFact(
            String entity,
            long version,
            Instant occurredAt,
            String type,
            long amount,
            LocalDate from,
            LocalDate to,
            @Nullable String channel,
            @Nullable String campaign,
            boolean deleted) {
        this(entity, version, occurredAt, type, amount, from, to, channel, campaign, deleted, null);
    }

    @Override
    public CostFact in(@Nullable String other) {
        return new CostFact(entity, version, occurredAt, type, amount, from, to, channel, campaign, deleted, other);
    }

    /** What of it was spent before a local day: evenly over its days, rounded down, so that all days add up to it. */
    public long spentBefore(LocalDate day) {
        long days = to.toEpochDay() - from.toEpochDay() + 1;
        long after = Math.min(Math.max(0, day.toEpochDay() - from.toEpochDay()), days);
        long whole = amount / days;
        return whole * after + (amount % days) * after / days;
    }
}
