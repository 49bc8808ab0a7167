// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import java.util.Set;

/**
 * Events of which no metric is computed yet. Those of a customer are stored like the others, so that a later metric
 * finds its history: it is there after a rebuild from the facts (ADR 12). Whatever is neither here nor computed with is
 * parked: a new type is a decision.
 */
final class UncountedEvents {

    private static final Set<String> OF_CUSTOMERS = Set.of("customer.stage.changed.v1");

    private static final Set<String> OF_TENANTS = Set.of("survey.version.published.v1");

    private UncountedEvents() {}

    /** Types whose subject is a customer; they are stored. */
    static Set<String> ofCustomers() {
        return OF_CUSTOMERS;
    }

    /** Types that belong to no customer; they leave no trace. */
    static Set<String> ofTenants() {
        return OF_TENANTS;
    }
}
