// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.lookup;

import org.jspecify.annotations.Nullable;

/** Something that can be named by our id or by the client's. */
public interface Ref {

    /** Our id. */
    String id();

    /** The id in the client's own system, if it gave one. */
    @Nullable String externalId();
}
