// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.subscription;

import java.util.Set;

/** Knows the codes that a cancellation may give as its reason. Found by CDI. */
public interface CancellationReasons {

    /** The codes that the current tenant may use. */
    Set<String> codes();
}
