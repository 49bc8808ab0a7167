// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Tally;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a tally as parts of an answer. */
public final class Tallied {

    private static final int POINT_DECIMALS = 4;

    private Tallied() {}

    /** How many of each, under its own name. */
    public static Map<String, Quantity> counts(Tally tally, List<String> names) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        names.forEach(name -> parts.put(name, Quantity.of(tally.n(name))));
        return parts;
    }

    /** How much of each, under its own name. */
    public static Map<String, Quantity> amounts(Tally tally, List<String> names) {
        Map<String, Quantity> parts = new LinkedHashMap<>();
        names.forEach(name -> parts.put(name, Quantity.money(tally.amount(name))));
        return parts;
    }

    /** Mean of amounts that are ten-thousandths of points, over those that have one. */
    public static Figure mean(Tally tally, String name) {
        return Figure.ratio(
                        Quantity.of(BigDecimal.valueOf(tally.amount(name), POINT_DECIMALS)), Quantity.of(tally.n(name)))
                .withSample(tally.n(name));
    }

    /** Sum over parts. */
    public static long amount(Tally tally, List<String> names) {
        return names.stream().mapToLong(tally::amount).sum();
    }
}
