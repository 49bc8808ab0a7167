// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import java.util.Set;

/**
 * Events of customer-service that are of no concern to the directory; other handlers apply some of them. They are named
 * one by one, so that they are not taken for
 * unknown and parked; a test holds the list against the examples that customer-service has committed.
 */
final class IgnoredEvents {

    static final Set<String> TYPES = Set.of(
            "customer.attribution.changed.v1",
            "customer.attribution.deleted.v1",
            "customer.attribute-conflicts.changed.v1",
            "customer.behaviour.counted.v1",
            "customer.churn.corrected.v1",
            "customer.churn.deleted.v1",
            "customer.churn.recorded.v1",
            "customer.complaint.breached.v1",
            "customer.complaint.changed.v1",
            "customer.complaint.closed.v1",
            "customer.complaint.deleted.v1",
            "customer.complaint.opened.v1",
            "customer.consent.changed.v1",
            "customer.coupon.deleted.v1",
            "customer.coupon.granted.v1",
            "customer.coupon.redeemed.v1",
            "customer.focus-group.attended.v1",
            "customer.focus-group.deleted.v1",
            "customer.interaction.corrected.v1",
            "customer.interaction.deleted.v1",
            "customer.interaction.recorded.v1",
            "customer.order.corrected.v1",
            "customer.order.deleted.v1",
            "customer.order.placed.v1",
            "customer.points.deleted.v1",
            "customer.points.recorded.v1",
            "customer.referral.converted.v1",
            "customer.referral.deleted.v1",
            "customer.referral.made.v1",
            "customer.refund.corrected.v1",
            "customer.refund.deleted.v1",
            "customer.refund.recorded.v1",
            "customer.segments.changed.v1",
            "customer.stage.changed.v1",
            "customer.subscription.cancelled.v1",
            "customer.subscription.changed.v1",
            "customer.subscription.deleted.v1",
            "customer.subscription.lapsed.v1",
            "customer.subscription.started.v1",
            "customer.task.changed.v1",
            "customer.task.deleted.v1",
            "customer.task.recorded.v1",
            "customer.tier.changed.v1",
            "customer.touch.corrected.v1",
            "customer.touch.deleted.v1",
            "customer.touch.recorded.v1",
            "customer.win-back.changed.v1",
            "customer.win-back.deleted.v1",
            "customer.win-back.offered.v1",
            "tenant.agent.changed.v1",
            "tenant.campaign.deleted.v1",
            "tenant.campaign.saved.v1",
            "tenant.cost.corrected.v1",
            "tenant.cost.deleted.v1",
            "tenant.cost.recorded.v1",
            "tenant.exchange-rate.corrected.v1",
            "tenant.exchange-rate.deleted.v1",
            "tenant.exchange-rate.recorded.v1",
            "tenant.inspection.corrected.v1",
            "tenant.inspection.deleted.v1",
            "tenant.inspection.recorded.v1",
            "tenant.product.deleted.v1",
            "tenant.product.saved.v1",
            "tenant.segment.deleted.v1",
            "tenant.segment.saved.v1",
            "tenant.settings.changed.v1",
            "tenant.training.deleted.v1",
            "tenant.training.recorded.v1");

    private IgnoredEvents() {}
}
