// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.eventfeed;

import java.util.Set;

/**
 * A feature that derives something from the facts of a customer (its stage, its segments) and must know whose facts
 * change. Found by CDI and called once per transaction, before its commit.
 */
public interface CustomerListener {

    /** The facts of these customers of the current tenant change in the current transaction; their rows are written. */
    void changed(Set<String> customerIds);
}
