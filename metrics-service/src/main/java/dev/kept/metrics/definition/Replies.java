// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Reply;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Formulas on responses that are read one by one. */
public final class Replies {

    private Replies() {}

    /** Makes a figure of the responses of one group and period, which come by person and time. */
    public interface Computation {
        Figure of(List<Reply> replies, MetricQuestion question);
    }

    /** A period without any response is computed from none. */
    public static Formula formula(Set<String> types, Computation computation) {
        return (cells, question) -> {
            Map<Group, Map<Period, List<Reply>>> found = cells.replies(question.periods(), question.slice(), types);
            Map<Group, Map<Period, Figure>> result = new HashMap<>();
            Set<Group> groups = question.slice().groupBy().isEmpty() ? Set.of(Group.TOTAL) : found.keySet();
            for (Group group : groups) {
                Map<Period, List<Reply>> known = found.getOrDefault(group, Map.of());
                Map<Period, Figure> figures = new LinkedHashMap<>();
                for (Period period : question.periods()) {
                    figures.put(period, computation.of(known.getOrDefault(period, List.of()), question));
                }
                result.put(group, figures);
            }
            return result;
        };
    }
}
