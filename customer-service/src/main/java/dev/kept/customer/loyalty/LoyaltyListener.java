// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.loyalty;

import dev.kept.customer.eventfeed.Changes;
import dev.kept.customer.eventfeed.CustomerListener;
import dev.kept.customer.eventfeed.EventFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Keeps points and tiers up with the facts of customers. */
@ApplicationScoped
class LoyaltyListener implements CustomerListener {
    private final ProgrammeService programmes;
    private final OrderPoints orders;
    private final PointsService points;
    private final TierService tiers;
    private final EventFeed feed;

    LoyaltyListener(
            ProgrammeService programmes, OrderPoints orders, PointsService points, TierService tiers, EventFeed feed) {
        this.programmes = programmes;
        this.orders = orders;
        this.points = points;
        this.tiers = tiers;
        this.feed = feed;
    }

    // What it tells makes it be called again; then there is nothing left to tell.
    @Override
    public void changed(Set<String> customerIds) {
        Optional<LoyaltyProgramme> programme = programmes.current();
        if (programme.isEmpty()) {
            return;
        }
        Changes changes = feed.begin();
        orders.putRight(customerIds, programme.get(), changes).forEach(points::noteDue);
        tiers.review(customerIds, programme.get(), changes);
        changes.finish();
    }
}
