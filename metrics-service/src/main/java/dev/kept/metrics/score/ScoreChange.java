// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.score;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a score moved: the whole difference, component by component.
 *
 * @param difference after less before; null where one of them does not exist
 * @param steps one per component; they sum to the difference
 */
record ScoreChange(@Nullable Double difference, List<Step> steps) {

    /**
     * What a component did.
     *
     * @param byMeasure points because its measure moved
     * @param byCoverage points because it, or another one, became known or unknown
     */
    record Step(
            String key,
            Composite.Contribution before,
            Composite.Contribution after,
            double byMeasure,
            double byCoverage) {

        double points() {
            return byMeasure + byCoverage;
        }
    }

    /** Both by the same rules. */
    static ScoreChange of(Composite before, Composite after) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < before.contributions().size(); i++) {
            steps.add(step(before.contributions().get(i), after.contributions().get(i)));
        }
        Double difference = before.value() == null || after.value() == null ? null : after.value() - before.value();
        return new ScoreChange(difference, steps);
    }

    /** Half of the joint effect goes to either side: share and worth are treated alike (Shapley 1953). */
    private static Step step(Composite.Contribution before, Composite.Contribution after) {
        Double first = before.part().worth();
        Double second = after.part().worth();
        double whole = after.points() - before.points();
        double byMeasure =
                first == null || second == null ? 0 : (second - first) * (before.share() + after.share()) / 2;
        return new Step(before.part().key(), before, after, byMeasure, whole - byMeasure);
    }
}
