// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order in its current state.
 *
 * @param amount what the customer paid, in ten-thousandths of the currency, zero or more
 * @param cost cost of the goods, same unit; 0 where unknown
 * @param deleted true once the order has been deleted: it then counts for nothing
 * @param lines what was bought, as far as it was told
 * @param currency of the amounts; null for the tenant's own
 */
public record OrderFact(
        String entity,
        long version,
        Instant occurredAt,
        long amount,
        long cost,
        boolean deleted,
        List<Line> lines,
        @Nullable String currency)
        implements Fact, Priced {

    /** By time, in one order where the time is the same. */
    public static final Comparator<OrderFact> BY_TIME =
            Comparator.comparing(OrderFact::occurredAt).thenComparing(OrderFact::entity);

    public OrderFact {
        lines = List.copyOf(lines);
    }

    /** An order in the tenant's currency. */
    public OrderFact(
            String entity,
            long version,
            Instant occurredAt,
            long amount,
            long cost,
            boolean deleted,
            List<Line> lines) {
        this(entity, version, occurredAt, amount, cost, deleted, lines, null);
    }

    /** An order of which nobody says what was bought. */
    public OrderFact(String entity, long version, Instant occurredAt, long amount, long cost, boolean deleted) {
        this(entity, version, occurredAt, amount, cost, deleted, List.of(), null);
    }

    /**
     * One line as it was when the order was recorded.
     *
     * @param product its code; null where it is not known, as for an amount of the order that is in no line
     * @param category of the product
     * @param productLine of the product
     * @param amount ten-thousandths of the currency
     */
    public record Line(
            @Nullable String product,
            @Nullable String category,
            @Nullable String productLine,
            long amount) {}

    /** The same order with these lines. */
    public OrderFact with(List<Line> others) {
        return new OrderFact(entity, version, occurredAt, amount, cost, deleted, others, currency);
    }

    @Override
    public OrderFact in(@Nullable String other) {
        return new OrderFact(entity, version, occurredAt, amount, cost, deleted, lines, other);
    }

    /** Lines whose amounts add up to the amount of the order: what no line tells is one of its own. */
    public List<Line> linesInFull() {
        if (lines.isEmpty()) {
            return List.of(new Line(null, null, null, amount));
        }
        long told = lines.stream().mapToLong(Line::amount).sum();
        if (told == amount) {
            return lines;
        }
        List<Line> all = new ArrayList<>(lines);
        all.add(new Line(null, null, null, amount - told));
        return all;
    }
}
