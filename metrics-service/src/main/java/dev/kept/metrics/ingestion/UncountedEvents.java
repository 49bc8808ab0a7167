// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Events of which no metric is computed yet. They are stored like the others, so that a later metric finds its history:
 * it is there after a rebuild from the facts (ADR 12). Whatever is neither here nor computed with is parked: a new type
 * is a decision.
 */
final class UncountedEvents {

    /** Of what, and what became of it. */
    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("customer.complaint", List.of("breached")),
            Map.entry("customer.consent", List.of("changed")),
            Map.entry("customer", List.of("erased", "merged", "merge-undone")),
            Map.entry("customer.focus-group", List.of("attended", "deleted")),
            Map.entry("customer.points", List.of("recorded", "deleted")),
            Map.entry("customer.task", List.of("recorded", "changed", "deleted")),
            Map.entry("customer.tier", List.of("changed")),
            Map.entry("survey.contact", List.of("unsubscribed")),
            // Its own: they are told to web hooks, and never read.
            Map.entry("metrics.warning", List.of("raised", "changed")),
            Map.entry("survey.loop", List.of("opened", "changed")),
            Map.entry("survey.version", List.of("published")),
            Map.entry("tenant.agent", List.of("changed")),
            Map.entry("tenant.campaign", List.of("saved", "deleted")),
            Map.entry("tenant.product", List.of("saved", "deleted")),
            Map.entry("tenant.training", List.of("recorded", "deleted")));

    /** For example {@code customer.consent.changed.v1}. */
    static final Set<String> TYPES = NAMES.entrySet().stream()
            .flatMap(name -> name.getValue().stream().map(event -> name.getKey() + "." + event + ".v1"))
            .collect(Collectors.toUnmodifiableSet());

    private UncountedEvents() {}
}
