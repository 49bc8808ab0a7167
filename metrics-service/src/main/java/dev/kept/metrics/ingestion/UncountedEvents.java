// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import java.util.Set;

/**
 * Events of which no metric is computed yet. They are stored like the others, so that a later metric finds its history:
 * it is there after a rebuild from the facts (ADR 12). Whatever is neither here nor computed with is parked: a new type
 * is a decision.
 */
final class UncountedEvents {

    static final Set<String> TYPES = Set.of(
            "customer.consent.changed.v1",
            "customer.erased.v1",
            "customer.merge-undone.v1",
            "customer.merged.v1",
            "customer.points.deleted.v1",
            "customer.points.recorded.v1",
            "customer.stage.changed.v1",
            "customer.tier.changed.v1",
            "customer.touch.corrected.v1",
            "customer.touch.deleted.v1",
            "customer.touch.recorded.v1",
            "survey.version.published.v1",
            "tenant.agent.changed.v1",
            "tenant.campaign.deleted.v1",
            "tenant.campaign.saved.v1",
            "tenant.cost.corrected.v1",
            "tenant.cost.deleted.v1",
            "tenant.cost.recorded.v1",
            "tenant.product.deleted.v1",
            "tenant.product.saved.v1",
            "tenant.training.deleted.v1",
            "tenant.training.recorded.v1");

    private UncountedEvents() {}
}
