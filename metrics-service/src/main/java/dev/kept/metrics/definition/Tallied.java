// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.definition;

import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.cell.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parts of a tally as parts of an answer. */
public final class Tallied {

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

    /** Sum over parts. */
    public static long amount(Tally tally, List<String> names) {
        return names.stream().mapToLong(tally::amount).sum();
    }
}
