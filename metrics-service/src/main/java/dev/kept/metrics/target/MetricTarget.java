// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.target;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that a metric should reach in every period of a length.
 *
 * @param metric its key
 * @param grain length of the periods, in the small letters of the API
 * @param definition key of the named definition that the value is of
 * @param value in the unit of the definition; money in the tenant's currency
 * @param groups what it should reach in single groups
 * @param owner who answers for it, in the words of the tenant; null where nobody does
 */
public record MetricTarget(
        String metric,
        String grain,
        String definition,
        BigDecimal value,
        List<GroupTarget> groups,
        @Nullable String owner,
        long version) {

    public MetricTarget {
        groups = List.copyOf(groups);
    }

    /** What a group should reach, by its dimensions and values; everything together where it has none. */
    public Optional<BigDecimal> of(Map<String, String> group) {
        return group.isEmpty()
                ? Optional.of(value)
                : groups.stream()
                        .filter(target -> target.group().equals(group))
                        .map(GroupTarget::value)
                        .findFirst();
    }
}
