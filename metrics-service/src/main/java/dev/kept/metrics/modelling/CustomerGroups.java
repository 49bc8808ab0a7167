// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import dev.kept.metrics.asof.CustomerAsOf;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer belongs on the day of the cut.
 *
 * @param cohort month in which it began, such as 2026-03; null where nothing began yet
 * @param attributes values of the tenant's dimensions
 * @param segments keys
 */
public record CustomerGroups(@Nullable String cohort, Map<String, String> attributes, List<String> segments) {

    public CustomerGroups {
        attributes = Map.copyOf(attributes);
        segments = List.copyOf(segments);
    }

    /** @param dimensions of the tenant */
    public static CustomerGroups of(CustomerAsOf customer, @Nullable String cohort, List<String> dimensions) {
        Map<String, String> values = new TreeMap<>(customer.attributes());
        values.keySet().retainAll(dimensions);
        return new CustomerGroups(cohort, values, customer.segments());
    }
}
