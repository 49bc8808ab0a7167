// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Somebody recorded that the customer left, and why.
 *
 * @param churnedOn the first local day without the customer
 * @param reasons codes, the main one first; none while the reason is unknown
 */
public record ChurnFact(
        String entity, long version, Instant occurredAt, LocalDate churnedOn, List<String> reasons, boolean deleted)
        implements RecordFact {

    /** The reason that is none of the customer's will. */
    public static final String PAYMENT_FAILURE = "payment-failure";

    public ChurnFact {
        reasons = List.copyOf(reasons);
    }
}
