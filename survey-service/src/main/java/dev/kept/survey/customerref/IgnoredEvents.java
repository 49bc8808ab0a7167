// SPDX-License-Identifier: Apache-2.0
package dev.kept.survey.customerref;

import java.util.Set;

/**
 * Events of customer-service that are of no concern here. They are named one by one, so that they are not taken for
 * unknown and parked; a test holds the list against the examples that customer-service has committed.
 */
final class IgnoredEvents {

    static final Set<String> TYPES = Set.of(
            "customer.consent.changed.v1",
            "customer.order.corrected.v1",
            "customer.order.deleted.v1",
            "customer.order.placed.v1",
            "customer.refund.corrected.v1",
            "customer.refund.deleted.v1",
            "customer.refund.recorded.v1",
            "customer.segments.changed.v1",
            "customer.stage.changed.v1",
            "tenant.segment.deleted.v1",
            "tenant.segment.saved.v1",
            "tenant.settings.changed.v1");

    private IgnoredEvents() {}
}
