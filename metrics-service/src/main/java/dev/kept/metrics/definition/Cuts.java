// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Formula;
import dev.kept.metrics.cell.Group;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.cell.Tally;
import dev.kept.metrics.cell.TallyKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** A kind of tally cut into its parts: each part is a group of the answer. */
public final class Cuts {

    private Cuts() {}

    /** Makes the figure of one part from all parts of its group and period. */
    public interface Computation {
        Figure of(Tally tally, String part, double level);
    }

    /** A part that occurs in one of the periods is there in all of them. */
    public static Formula byPart(TallyKind kind, Computation computation) {
        return (cells, question) -> {
            Map<Group, Map<Period, Figure>> result = new HashMap<>();
            cells.tallies(question.periods(), question.slice(), kind).forEach((group, tallies) -> {
                TreeSet<String> parts = new TreeSet<>();
                tallies.values().forEach(tally -> {
                    parts.addAll(tally.parts().keySet());
                    parts.addAll(tally.atStart().keySet());
                });
                for (String part : parts) {
                    List<String> values = new ArrayList<>(List.of(part));
                    values.addAll(group.values());
                    Map<Period, Figure> figures = new LinkedHashMap<>();
                    for (Period period : question.periods()) {
                        Tally tally = tallies.getOrDefault(period, Tally.NONE);
                        figures.put(period, computation.of(tally, part, question.level()));
                    }
                    result.put(new Group(values), figures);
                }
            });
            return result;
        };
    }
}
