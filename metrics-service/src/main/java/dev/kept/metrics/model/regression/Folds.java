// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.model.regression;

import dev.kept.metrics.model.fit.RejectedInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Cross-validation folds: shuffled with a seed, each with its share of the outcomes, and all rows of a customer in one
 * fold. The order of rows may be periodic, so it must not decide.
 */
public final class Folds {

    private Folds() {}

    /**
     * Deals rows to folds.
     *
     * @param customers to whom each row belongs
     * @param outcomes one per row; a customer counts by whether any row has it
     * @param folds how many, at least 2
     * @param seed equal seeds give equal folds
     * @return the fold of each row, from 0
     * @throws RejectedInput where there are fewer customers of an outcome than folds
     */
    public static int[] of(List<String> customers, boolean[] outcomes, int folds, long seed) {
        if (customers.size() != outcomes.length || folds < 2) {
            throw new IllegalArgumentException(
                    customers.size() + " customers, " + outcomes.length + " outcomes, " + folds + " folds");
        }
        Map<String, Boolean> outcome = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.length; i++) {
            outcome.merge(customers.get(i), outcomes[i], Boolean::logicalOr);
        }
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Integer> fold = new LinkedHashMap<>();
        for (boolean wanted : new boolean[] {true, false}) {
            List<String> group = new ArrayList<>();
            outcome.forEach((customer, has) -> {
                if (has == wanted) {
                    group.add(customer);
                }
            });
            if (group.size() < folds) {
                throw new RejectedInput(wanted ? "outcomes-fewer-than-folds" : "others-fewer-than-folds", group.size());
            }
            // sorted before shuffling: the order of rows does not matter
            group.sort(null);
            for (int i = group.size() - 1; i > 0; i--) {
                String swapped = group.get(i);
                int at = random.nextInt(i + 1);
                group.set(i, group.get(at));
                group.set(at, swapped);
            }
            for (int i = 0; i < group.size(); i++) {
                fold.put(group.get(i), i % folds);
            }
        }
        return customers.stream().mapToInt(fold::get).toArray();
    }
}
