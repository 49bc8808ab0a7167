// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lifecycle;

import java.util.List;

/** A feature that must know of changes of stage. Found by CDI and called in the worker's transaction. */
public interface StageListener {

    /**
     * The whole history of a customer of the current tenant is now this one, oldest first; empty for a customer that
     * was merged into another. Called only when it differs from what was told before.
     */
    void changed(String customerId, List<StageTransition> history);
}
