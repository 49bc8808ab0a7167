// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The closest probabilities that never fall as the score rises: pool-adjacent-violators (Ayer et al. 1955; Zadrozny and
 * Elkan 2002). Between the scores that it has seen it is a straight line.
 */
public final class IsotonicCalibration {

    private final double[] scores;
    private final double[] probabilities;

    private IsotonicCalibration(List<Block> blocks) {
        List<double[]> points = new ArrayList<>();
        for (Block block : blocks) {
            points.add(new double[] {block.from, block.mean()});
            if (block.to > block.from) {
                points.add(new double[] {block.to, block.mean()});
            }
        }
        scores = points.stream().mapToDouble(point -> point[0]).toArray();
        probabilities = points.stream().mapToDouble(point -> point[1]).toArray();
    }

    /** Costs a sort. */
    public static IsotonicCalibration fit(double[] scores, boolean[] outcomes) {
        Scores.check(scores, outcomes);
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        List<Block> equal = new ArrayList<>();
        for (int i : order) {
            if (!equal.isEmpty() && equal.get(equal.size() - 1).to == scores[i]) {
                equal.get(equal.size() - 1).add(outcomes[i]);
            } else {
                equal.add(new Block(scores[i], outcomes[i]));
            }
        }
        List<Block> rising = new ArrayList<>();
        for (Block block : equal) {
            Block next = block;
            while (!rising.isEmpty() && rising.get(rising.size() - 1).mean() >= next.mean()) {
                Block before = rising.remove(rising.size() - 1);
                before.take(next);
                next = before;
            }
            rising.add(next);
        }
        return new IsotonicCalibration(rising);
    }

    /** The calibrated probability, 0 to 1. */
    public double probability(double score) {
        int at = Arrays.binarySearch(scores, score);
        if (at >= 0) {
            return probabilities[at];
        }
        int above = -at - 1;
        if (above == 0) {
            return probabilities[0];
        }
        if (above == scores.length) {
            return probabilities[above - 1];
        }
        double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
        return probabilities[above - 1] + share * (probabilities[above] - probabilities[above - 1]);
    }

    /** Neighbours with one probability. */
    private static final class Block {

        private final double from;
        private double to;
        private long size = 1;
        private long positives;

        Block(double score, boolean outcome) {
            from = score;
            to = score;
            positives = outcome ? 1 : 0;
        }

        double mean() {
            return (double) positives / size;
        }

        void add(boolean outcome) {
            size++;
            positives += outcome ? 1 : 0;
        }

        void take(Block next) {
            to = next.to;
            size += next.size;
            positives += next.positives;
        }
    }
}
