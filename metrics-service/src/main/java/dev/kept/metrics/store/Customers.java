// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.timeline.CustomerTimeline;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The timelines of a tenant's customers; anonymous respondents are not customers. */
interface Customers {

    Customers NONE = (after, limit, accepted) -> List.of();

    /** Ids above {@code after} whose timeline is accepted, ascending, at most {@code limit}. */
    List<String> select(@Nullable String after, int limit, Predicate<CustomerTimeline> accepted);
}
