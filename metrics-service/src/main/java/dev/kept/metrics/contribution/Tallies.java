// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import dev.kept.metrics.contribution.DaySet.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Points of the labelled families that count anything by kind and part. Their label is the kind, the part and the
 * values of the kind's own dimensions.
 */
final class Tallies {

    /** Labels are the same for all customers, and a customer has hundreds. What is told by free words is kept too, so no more. */
    private static final Map<What, Words> LABELS = new ConcurrentHashMap<>();

    private static final int MOST_LABELS = 20_000;

    private final History history;
    final Plot plot;

    private Tallies(History history, Plot plot) {
        this.history = history;
        this.plot = plot;
    }

    static void add(History history, Plot plot) {
        Tallies tallies = new Tallies(history, plot);
        // What became of a prospect, why somebody was lost and how long a stage lasted is known later, and told of its
        // beginning.
        Tallies whole = new Tallies(history, plot.whole());
        CareTallies.add(history, tallies);
        AcquisitionTallies.add(history, tallies);
        SurveyTallies.add(history, tallies);
        SegmentTallies.add(history, tallies);
        LossTallies.add(history, tallies, whole);
        EngagementTallies.add(history, tallies);
        SalesTallies.add(history, tallies);
        BreadthTallies.add(history, tallies);
        ValueTallies.add(history, tallies);
        HabitTallies.add(history, tallies);
        ExchangeTallies.add(history, tallies);
        RecencyTallies.add(history, tallies);
        AcquisitionTallies.prospects(history, whole);
        if (plot.beyondOrders()) {
            SubscriptionTallies.add(history, whole);
            StageTallies.add(history, whole);
        }
    }

    /** What is counted: a part of a kind, with values of the kind's own dimensions. */
    static final class What {

        private final TallyKind kind;
        private final String part;
        private final Map<String, String> own;
        private @Nullable Words label;

        What(TallyKind kind, String part, Map<String, String> own) {
            this.kind = kind;
            this.part = part;
            this.own = own;
        }

        What(TallyKind kind, String part) {
            this(kind, part, Map.of());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof What that && kind == that.kind && part.equals(that.part) && own.equals(that.own);
        }

        @Override
        public int hashCode() {
            return (31 * kind.hashCode() + part.hashCode()) * 31 + (own.isEmpty() ? 0 : own.hashCode());
        }

        private Words label() {
            Words known = label == null ? LABELS.get(this) : label;
            if (known == null) {
                known = made();
            }
            label = known;
            return known;
        }

        private Words made() {
            List<String> told = new ArrayList<>(List.of(kind.name(), part));
            kind.dimensions().forEach(name -> told.add(own.getOrDefault(name, Slice.UNKNOWN)));
            Words made = Words.of(told);
            if (LABELS.size() < MOST_LABELS) {
                LABELS.put(this, made);
            }
            return made;
        }
    }

    /** On a day, for the customer as it was then. */
    void onDay(What what, int day, long n, long amount) {
        add(Family.TALLY, what, Tile.DAY, day, day, n, amount);
    }

    /** Stands from an edge on, until the next is told. */
    void fromEdge(What what, int edge, int segmentDay, long n, long amount) {
        add(Family.LEVEL, what, Tile.DAY, edge, segmentDay, n, amount);
    }

    /** Stands for a stretch of edges, cut where the customer moves to another segment. */
    void stand(What what, Spell stretch) {
        stand(what, stretch, 1, 0);
    }

    /** The same of another number, or of an amount. */
    void stand(What what, Spell stretch, long n, long amount) {
        if (!plot.reaches(stretch)) {
            return;
        }
        for (Spell piece : history.pieces(stretch)) {
            fromEdge(what, piece.start(), piece.start(), n, amount);
            if (piece.ended()) {
                fromEdge(what, piece.end(), piece.start(), -n, -amount);
            }
        }
    }

    /** In a calendar period. */
    void inPeriod(What what, Tile tile, int start, int segmentDay, long n, long amount) {
        add(Family.CHANGE, what, tile, start, segmentDay, n, amount);
    }

    /** Once in every calendar period that holds one of these days, by the last of them. */
    void oncePerPeriod(What what, DaySet days) {
        for (Tile tile : history.days.periods) {
            oncePerPeriod(what, tile, days);
        }
    }

    /** The same for the periods of one length. */
    void oncePerPeriod(What what, Tile tile, DaySet days) {
        for (Run run : runs(tile, days)) {
            inPeriod(what, tile, run.start(), run.last(), 1, 0);
        }
    }

    Days days() {
        return history.days;
    }

    /** Days by those calendar periods of which there are points. */
    List<Run> runs(Tile tile, DaySet days) {
        return days.runs(history.days, tile, plot.first(tile));
    }

    private void add(Family family, What what, Tile tile, int x, int segmentDay, long... measures) {
        if ((measures[0] != 0 || measures[1] != 0) && plot.holds(family, tile, x)) {
            List<String> segment = what.kind.ofAll() ? List.of() : history.segmentOn(segmentDay);
            plot.add(family, tile, x, segment, what.label(), measures);
        }
    }
}
