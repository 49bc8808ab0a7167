// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.query;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.kept.metrics.catalog.Figure;
import dev.kept.metrics.catalog.Metric;
import dev.kept.metrics.catalog.Quantity;
import dev.kept.metrics.catalog.Variant;
import dev.kept.metrics.cell.Hindsight;
import dev.kept.metrics.cell.Hindsight.Cause;
import dev.kept.metrics.cell.Period;
import dev.kept.metrics.query.MetricChanges.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A value then and now, and what lies between. */
@Schema(
        name = "MetricChanges",
        description = "The value as it was known, and each fact that moved it since.",
        requiredProperties = {
            "metric",
            "definition",
            "unit",
            "knownAt",
            "then",
            "daysClosed",
            "now",
            "changes",
            "recordedSince",
            "erased"
        })
record MetricChangesView(
        @Schema(examples = "retention-rate") String metric,
        @Schema(examples = "set-based") String definition,
        @Schema(examples = "ratio") String unit,
        Instant knownAt,

        @Schema(description = "As it was answered at `knownAt`.")
        PointView then,

        @Schema(description = "The same facts with the days closed since.")
        PointView daysClosed,

        @Schema(description = "As it is answered now.") PointView now,
        List<Change> changes,

        @Schema(description = "Facts recorded since, those that did not move the value included.", examples = "17")
        long recordedSince,

        @Schema(description = "Customers erased since: nothing is known of them, then neither.", examples = "0")
        long erased) {

    /** What one fact did. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "MetricChange", description = "A fact that moved the value.")
    record Change(
            Instant recordedAt,
            Instant occurredAt,

            @Schema(description = "Whose fact it is.", examples = "cus_01J9ZQ4W8Y5T3V7X2N6M1K0B4C")
            String customerId,

            @Schema(examples = "customer.order.corrected.v1")
            String type,

            @Schema(examples = "ord_01J9ZQ4W8Y5T3V7X2N6M1K0B4C")
            String entity,

            @Schema(examples = "2") long version,

            @Schema(
                    oneOf = {BigDecimal.class, String.class},
                    description = "The value with this fact; absent where undefined.")
            @Nullable Object value,

            @Schema(
                    oneOf = {BigDecimal.class, String.class},
                    description = "With this fact less without it; absent where either is undefined.")
            @Nullable Object difference,

            @Schema(description = "What it added to the parts, by name; those that did not move are left out.")
            Map<String, Object> parts) {

        static Change of(Cause cause, Figure before, Figure after) {
            return new Change(
                    cause.recordedAt(),
                    cause.occurredAt(),
                    cause.customer(),
                    cause.type(),
                    cause.entity(),
                    cause.version(),
                    Numbers.rounded(after.value()),
                    Numbers.rounded(less(after.value(), before.value())),
                    moved(before, after));
        }
    }

    static MetricChangesView of(
            Metric metric, Variant variant, Period period, Instant knownAt, Hindsight<State> hindsight) {
        List<Change> changes = new ArrayList<>();
        State last = hindsight.aged();
        for (Hindsight.Step<State> step : hindsight.steps()) {
            State next = step.after();
            if (!next.figure().equals(last.figure())) {
                changes.add(Change.of(step.cause(), last.figure(), next.figure()));
            }
            last = next;
        }
        return new MetricChangesView(
                metric.key(),
                variant.key(),
                MetricView.name(variant.unit()),
                knownAt,
                point(period, hindsight.then()),
                point(period, hindsight.aged()),
                point(period, last),
                changes,
                hindsight.facts(),
                hindsight.erased());
    }

    private static PointView point(Period period, State state) {
        return new PointView(period, state.figure(), state.measure());
    }

    private static Map<String, Object> moved(Figure before, Figure after) {
        Set<String> names = new TreeSet<>(before.parts().keySet());
        names.addAll(after.parts().keySet());
        Map<String, Object> parts = new TreeMap<>();
        for (String name : names) {
            Quantity change = less(after.parts().get(name), before.parts().get(name));
            if (change != null && change.value().signum() != 0) {
                parts.put(name, Numbers.exact(change));
            }
        }
        return parts;
    }

    private static @Nullable Quantity less(@Nullable Quantity now, @Nullable Quantity before) {
        return now == null || before == null ? null : new Quantity(now.value().subtract(before.value()), now.money());
    }
}
