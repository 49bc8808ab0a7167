// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.RejectedInput;

/** What every judgement of scores asks of them. */
final class Scores {

    private Scores() {}

    static void check(double[] scores, boolean[] outcomes) {
        if (scores.length != outcomes.length || scores.length == 0) {
            throw new RejectedInput("scores-and-outcomes-differ", Math.abs(scores.length - outcomes.length));
        }
        long unknown = 0;
        for (double score : scores) {
            unknown += Double.isFinite(score) ? 0 : 1;
        }
        if (unknown > 0) {
            throw new RejectedInput("score-not-a-number", unknown);
        }
    }

    static int positives(boolean[] outcomes) {
        int positives = 0;
        for (boolean outcome : outcomes) {
            positives += outcome ? 1 : 0;
        }
        return positives;
    }
}
