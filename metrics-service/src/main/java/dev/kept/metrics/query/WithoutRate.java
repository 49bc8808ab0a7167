// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import dev.kept.metrics.catalog.Family;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.MetricQuestion;
import dev.kept.metrics.cell.CellReader;
import dev.kept.metrics.cell.Slice;
import dev.kept.metrics.cell.TallyKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders, refunds and costs that no figure counts while no exchange rate of their day is known: told with every metric that
 * they could be part of.
 */
final class WithoutRate {

    static final String REASON = "no-exchange-rate";

    private WithoutRate() {}

    /** In the periods asked for, of the customers asked for. */
    static long count(Metric metric, MetricQuestion question, CellReader cells) {
        if (metric.family() == Family.SATISFACTION || !cells.hasForeignAmounts()) {
            return 0;
        }
        Map<String, Set<String>> filter = new HashMap<>(question.slice().filter());
        filter.keySet().retainAll(cells.policy().dimensions());
        Slice slice = new Slice(List.of(), filter, question.slice().segment());
        return cells.tallies(question.periods(), slice, TallyKind.WITHOUT_RATE).values().stream()
                .flatMap(byPeriod -> byPeriod.values().stream())
                .flatMap(tally -> tally.parts().values().stream())
                .mapToLong(totals -> totals.n())
                .sum();
    }
}
