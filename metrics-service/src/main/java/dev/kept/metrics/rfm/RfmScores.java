// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.rfm;

import dev.kept.metrics.math.Quintiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/** Scores of all buyers of a tenant on a day. Pure: the same buyers give the same scores in every order. */
record RfmScores(List<Scored> customers) {

    /**
     * What a buyer is scored by.
     *
     * @param recencyDays from the last purchase day to the day of the scores
     * @param orders qualifying orders
     * @param revenue before refunds, ten-thousandths of the currency
     */
    record Buyer(String customer, int recencyDays, int orders, long revenue) {}

    /** A buyer with the scores, 5 for the best. */
    record Scored(Buyer buyer, int recency, int frequency, int monetary) {

        RfmSegment segment() {
            return RfmSegment.of(recency, frequency, monetary);
        }

        /** The three scores one after the other, for example {@code 555}. */
        String cell() {
            return "" + recency + frequency + monetary;
        }
    }

    /**
     * A score and what has it.
     *
     * @param lowest smallest measure that has the score
     * @param highest largest measure that has it
     */
    record Edge(int score, double lowest, double highest, long customers) {}

    /** Scores buyers, independently by each measure. */
    static RfmScores of(List<Buyer> buyers) {
        int[] recency = scores(buyers, buyer -> -buyer.recencyDays());
        int[] frequency = scores(buyers, Buyer::orders);
        int[] monetary = scores(buyers, Buyer::revenue);
        List<Scored> scored = new ArrayList<>(buyers.size());
        for (int i = 0; i < buyers.size(); i++) {
            scored.add(new Scored(buyers.get(i), recency[i], frequency[i], monetary[i]));
        }
        return new RfmScores(scored);
    }

    /** Where the scores of a measure begin and end; scores that nobody has are left out. */
    List<Edge> edges(ToIntFunction<Scored> score, ToDoubleFunction<Buyer> measure) {
        List<Edge> edges = new ArrayList<>();
        for (int level = 1; level <= 5; level++) {
            int wanted = level;
            var within = customers.stream()
                    .filter(scored -> score.applyAsInt(scored) == wanted)
                    .mapToDouble(scored -> measure.applyAsDouble(scored.buyer()))
                    .summaryStatistics();
            if (within.getCount() > 0) {
                edges.add(new Edge(level, within.getMin(), within.getMax(), within.getCount()));
            }
        }
        return edges;
    }

    private static int[] scores(List<Buyer> buyers, ToDoubleFunction<Buyer> measure) {
        return Quintiles.scores(buyers.stream().mapToDouble(measure).toArray());
    }
}
