// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.contribution;

import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Points of the labelled families that count anything by kind and part. Their label is the kind, the part and the
 * values of the kind's own dimensions.
 */
final class Tallies {

    /** Labels are the same for all customers, and a customer has hundreds. What is told by free words is kept too, so no more. */
    private static final Map<What, Words> LABELS = new ConcurrentHashMap<>();

    private static final int MOST_LABELS = 20_000;

    private final History history;
    private final Points points;

    private Tallies(History history, Points points) {
        this.history = history;
        this.points = points;
    }

    static void add(History history, Points points) {
        Tallies tallies = new Tallies(history, points);
        CareTallies.add(history, tallies);
        AcquisitionTallies.add(history, tallies);
        SubscriptionTallies.add(history, tallies);
        StageTallies.add(history, tallies);
        SurveyTallies.add(history, tallies);
        SegmentTallies.add(history, tallies);
        LossTallies.add(history, tallies);
        EngagementTallies.add(history, tallies);
        SalesTallies.add(history, tallies);
        BreadthTallies.add(history, tallies);
        ValueTallies.add(history, tallies);
        HabitTallies.add(history, tallies);
        ExchangeTallies.add(history, tallies);
        RecencyTallies.add(history, tallies);
    }

    /** What is counted: a part of a kind, with values of the kind's own dimensions. */
    record What(TallyKind kind, String part, Map<String, String> own) {

        What(TallyKind kind, String part) {
            this(kind, part, Map.of());
        }

        @Override
        public int hashCode() {
            return (31 * kind.hashCode() + part.hashCode()) * 31 + (own.isEmpty() ? 0 : own.hashCode());
        }

        private Words label() {
            Words known = LABELS.get(this);
            if (known != null) {
                return known;
            }
            List<String> label = new ArrayList<>(List.of(kind.name(), part));
            kind.dimensions().forEach(name -> label.add(own.getOrDefault(name, Slice.UNKNOWN)));
            Words made = Words.of(label);
            if (LABELS.size() < MOST_LABELS) {
                LABELS.put(this, made);
            }
            return made;
        }
    }

    /** A stretch of time, and the day whose segment counts. */
    private record Place(Tile tile, int x, int segmentDay) {}

    /** On a day, for the customer as it was then. */
    void onDay(What what, int day, long n, long amount) {
        add(Family.TALLY, what, new Place(Tile.DAY, day, day), n, amount);
    }

    /** Stands from an edge on, until the next is told. */
    void fromEdge(What what, int edge, int segmentDay, long n, long amount) {
        add(Family.LEVEL, what, new Place(Tile.DAY, edge, segmentDay), n, amount);
    }

    /** Stands for a stretch of edges, cut where the customer moves to another segment. */
    void stand(What what, Spell stretch) {
        stand(what, stretch, 1, 0);
    }

    /** The same of another number, or of an amount. */
    void stand(What what, Spell stretch, long n, long amount) {
        for (Spell piece : history.pieces(stretch)) {
            fromEdge(what, piece.start(), piece.start(), n, amount);
            if (piece.ended()) {
                fromEdge(what, piece.end(), piece.start(), -n, -amount);
            }
        }
    }

    /** In a calendar period. */
    void inPeriod(What what, Tile tile, int start, int segmentDay, long n, long amount) {
        add(Family.CHANGE, what, new Place(tile, start, segmentDay), n, amount);
    }

    /** Once in every calendar period that holds one of these days, by the last of them. */
    void oncePerPeriod(What what, Iterable<Integer> ascending) {
        for (Tile tile : history.days.periods) {
            lastOfEach(tile, ascending).forEach((start, day) -> inPeriod(what, tile, start, day, 1, 0));
        }
    }

    Days days() {
        return history.days;
    }

    /** First day of each period that holds a day, to the last of those days. */
    Map<Integer, Integer> lastOfEach(Tile tile, Iterable<Integer> ascending) {
        Map<Integer, Integer> last = new TreeMap<>();
        ascending.forEach(day -> last.put(history.days.start(tile, day), day));
        return last;
    }

    private void add(Family family, What what, Place place, long n, long amount) {
        if (n != 0 || amount != 0) {
            List<String> segment = what.kind().ofAll() ? List.of() : history.segmentOn(place.segmentDay());
            points.add(
                    new CellKey(family, (1 << segment.size()) - 1, place.tile(), place.x(), 0, segment, what.label()),
                    new long[] {n, amount});
        }
    }
}
