// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.attribution;

import dev.kept.customer.eventfeed.CustomerListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Keeps attributions up with the facts of customers. */
@ApplicationScoped
class AttributionListener implements CustomerListener {
    private final AttributionService attributions;

    AttributionListener(AttributionService attributions) {
        this.attributions = attributions;
    }

    // What it tells makes it be called again; then there is nothing left to tell.
    @Override
    public void changed(Set<String> customerIds) {
        attributions.attribute(customerIds);
    }
}
