// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.logic;

import dev.kept.survey.design.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The comparisons that conditions consist of. */
final class Comparisons {

    private Comparisons() {}

    /** @param comparisons takes them by the question that they compare */
    static void collect(@Nullable Condition condition, Map<String, List<Condition>> comparisons) {
        if (condition == null) {
            return;
        }
        if (condition.question() != null) {
            comparisons
                    .computeIfAbsent(condition.question(), key -> new ArrayList<>())
                    .add(condition);
        }
        collect(condition.not(), comparisons);
        collect(condition.all(), comparisons);
        collect(condition.any(), comparisons);
    }

    private static void collect(@Nullable List<Condition> parts, Map<String, List<Condition>> comparisons) {
        if (parts != null) {
            parts.forEach(part -> collect(part, comparisons));
        }
    }
}
