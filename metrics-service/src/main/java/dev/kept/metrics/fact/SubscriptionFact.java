// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in its current state. Its days are local ones of the tenant.
 *
 * @param plan its key
 * @param spans when the customer is entitled; they do not overlap
 * @param terms all terms, the last one not renewed yet
 * @param currency of the amounts; null for the tenant's own
 */
public record SubscriptionFact(
        String entity,
        long version,
        Instant occurredAt,
        String plan,
        List<Span> spans,
        List<Term> terms,
        boolean deleted,
        @Nullable String currency)
        implements RecordFact, Priced {

    public SubscriptionFact {
        spans = List.copyOf(spans);
        terms = List.copyOf(terms);
    }

    /** A subscription in the tenant's currency. */
    public SubscriptionFact(
            String entity,
            long version,
            Instant occurredAt,
            String plan,
            List<Span> spans,
            List<Term> terms,
            boolean deleted) {
        this(entity, version, occurredAt, plan, spans, terms, deleted, null);
    }

    @Override
    public SubscriptionFact in(@Nullable String other) {
        return new SubscriptionFact(entity, version, occurredAt, plan, spans, terms, deleted, other);
    }

    /**
     * A time in which the customer is entitled.
     *
     * @param from first day
     * @param to first day after it; null while no end is known
     * @param mrr recurring revenue of a month in ten-thousandths of the currency; zero while paused
     */
    public record Span(LocalDate from, @Nullable LocalDate to, long mrr) {}

    /**
     * A renewal that is or was due.
     *
     * @param dueOn the day
     * @param outcome {@code RENEWED}, {@code RENEWED_LATE}, {@code CANCELLED}, {@code LAPSED} or {@code OPEN}
     * @param amount what the next term costs, ten-thousandths of the currency
     */
    public record Term(LocalDate dueOn, String outcome, long amount) {}
}
