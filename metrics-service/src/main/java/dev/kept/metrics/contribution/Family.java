// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import java.util.List;
import java.util.Set;

/**
 * The kinds of cells. Each is one table with the same key (cuboid, tile, x, y, segment) and its own additive measures.
 * The x and y of a cell are the first day of its stretch, as the number of days since 1970-01-01.
 */
public enum Family {
    /** Sums by the day on which something happened; x = day. */
    FLOW(Spread.DAYS, "orders", "revenue", "cost", "refunds", "refunded", "acquired", "churn_events"),
    /** Answers by day and by what was answered ({@link CellKey#label()}, see {@code AnswerPoints}). */
    ANSWER(Spread.DAYS, "n", "w_units", "w_fraction", "w2_units", "w2_middle", "w2_fraction"),
    /** Responses by day, survey, channel and the set of question types in them. */
    RESPONSE(Spread.DAYS, "responses"),
    /**
     * Responses by day, survey, channel and the set of questions in them: what {@link #RESPONSE} cannot tell, for a
     * filter that accepts several questions.
     */
    ANSWERED(Spread.DAYS, "responses"),
    /** Responses one by one by day: each is a label of its own (see {@link ReplyLabel}). */
    REPLY(Spread.ALONE, "responses"),
    /** Changes of the number of present customers; x = edge. The running sum is the number at an edge. */
    STOCK(Spread.EDGES, "present"),
    /** What a calendar period changes in the set of present customers; x = first day of the period. */
    PRESENCE(Spread.PERIODS, "lost", "new_at_end", "new_first_ever", "acquired_lost", "returned_lost"),
    /** Distinct buyers of a calendar period; x = first day of the period. */
    ACTIVITY(Spread.PERIODS, "active", "fresh", "retained", "previous_retained", "repeat_orders", "repeat_days"),
    /**
     * Points whose sum over x up to S and y up to E is the number of customers present at both edges (by the segment
     * at S, at E), and of those first acquired before S who are present at E (by the segment at acquisition, at E).
     */
    KEPT(Spread.PAIRS, "kept_by_start", "kept_by_end", "joined_by_first", "joined_by_end"),
    /** Points whose sum over x above the start and y up to the end of any window is its number of distinct buyers. */
    WINDOW(Spread.PAIRS, "active", "fresh", "repeat_orders", "repeat_days"),
    /** Revenue of the previous and of this calendar period, customer by customer; x = first day of this one. */
    BRIDGE(
            Spread.PERIODS,
            "base",
            "base_customers",
            "kept",
            "expansion",
            "contraction",
            "lost",
            "lost_customers",
            "fresh",
            "won_back"),
    /** x = first month of the customer, y = month. */
    COHORT(Spread.PERIODS, "active", "revenue"),
    /** What happened, by day and what it was; x = day. See {@code Tallies} for the label of this and the next two. */
    TALLY(Spread.DAYS, "n", "amount"),
    /** Changes of what stands; x = edge. The running sum is what stands at an edge. */
    LEVEL(Spread.EDGES, "n", "amount"),
    /** What is counted for a calendar period by itself; x = first day of the period. */
    CHANGE(Spread.PERIODS, "n", "amount");

    private static final Set<Family> LABELLED = Set.of(ANSWER, RESPONSE, ANSWERED, REPLY, TALLY, LEVEL, CHANGE);

    /** Into which tiles a point goes. */
    enum Spread {
        /** Its day, and the month that holds the day. */
        DAYS,
        /** Its day, with all dimensions kept apart: nothing is added up. */
        ALONE,
        /** The month at whose start the edge is surely passed; and its day, unless it is that start: sums of days begin behind it. */
        EDGES,
        /** Only the period for which it was made. */
        PERIODS,
        /** As for edges, on both axes. */
        PAIRS
    }

    final Spread spread;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> measures;

    Family(Spread spread, String... measures) {
        this.spread = spread;
        this.measures = List.of(measures);
    }

    /** Names of the measures, in the order of a cell's values. */
    public List<String> measures() {
        return measures;
    }

    /** True if what the cell counts is told by a label instead of by y. */
    public boolean labelled() {
        return LABELLED.contains(this);
    }
}
