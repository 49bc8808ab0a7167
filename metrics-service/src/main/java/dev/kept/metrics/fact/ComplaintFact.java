// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A complaint in its current state.
 *
 * @param occurredAt when it was opened
 * @param about {@code channel}, {@code category}, {@code severity}, {@code team}, {@code agent}, as far as known
 * @param response first answer
 * @param resolution the resolution that still holds
 * @param reopened how often
 * @param compensation ten-thousandths of the currency
 * @param satisfaction what the customer said of the resolution; null where nothing was said
 * @param currency of the compensation; null for the tenant's own
 */
public record ComplaintFact(
        String entity,
        long version,
        Instant occurredAt,
        Map<String, String> about,
        Step response,
        Step resolution,
        int reopened,
        long compensation,
        @Nullable Satisfaction satisfaction,
        boolean deleted,
        @Nullable String currency)
        implements RecordFact, Priced {

    public ComplaintFact {
        about = Map.copyOf(about);
    }

    /** A complaint whose compensation is in the tenant's currency. */
    public ComplaintFact(
            String entity,
            long version,
            Instant occurredAt,
            Map<String, String> about,
            Step response,
            Step resolution,
            int reopened,
            long compensation,
            @Nullable Satisfaction satisfaction,
            boolean deleted) {
        this(
                entity,
                version,
                occurredAt,
                about,
                response,
                resolution,
                reopened,
                compensation,
                satisfaction,
                deleted,
                null);
    }

    @Override
    public ComplaintFact in(@Nullable String other) {
        return compensated(compensation, other);
    }

    /** The same with another compensation. */
    public ComplaintFact compensated(long amount, @Nullable String other) {
        return new ComplaintFact(
                entity,
                version,
                occurredAt,
                about,
                response,
                resolution,
                reopened,
                amount,
                satisfaction,
                deleted,
                other);
    }

    /**
     * How satisfied the customer was.
     *
     * @param index on 0 to 100, in ten-thousandths
     * @param satisfied whether the score was at or above the one from which its scale counts as satisfied
     */
    public record Satisfaction(long index, boolean satisfied) {}

    /**
     * What the company owed.
     *
     * @param at when it was done; null while it is not
     * @param promised whether there is a target for it
     * @param breached whether more business time than was promised has been used
     */
    public record Step(@Nullable Instant at, boolean promised, boolean breached) {

        /** Whether it is known if the promise was kept. */
        public boolean decided() {
            return promised && (at != null || breached);
        }
    }
}
