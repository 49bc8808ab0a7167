// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A feature that keeps something derived from the facts of customers. Found by CDI and called by the worker whenever
 * facts have changed or a day has come on which time alone may change the result.
 */
public interface Derivation {

    /**
     * Derives anew, stores what differs and tells the other services; part of the worker's transaction, in the current
     * tenant. Nobody else derives the same customers meanwhile.
     *
     * @return by customer the first day after today on which the result may change by itself; absent for never
     */
    Map<String, LocalDate> derive(List<CustomerFacts> customers, TenantDay day);
}
