// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.consent;

import dev.kept.customer.eventfeed.Changes;
import java.time.Instant;

/** A feature that must act when a customer takes back an agreement. Found by CDI, called in the same transaction. */
public interface ConsentListener {

    /** A customer of the current tenant no longer agrees, from this instant on; its row is held. */
    void withdrawn(String customerId, ConsentPurpose purpose, Instant at, Changes changes);
}
