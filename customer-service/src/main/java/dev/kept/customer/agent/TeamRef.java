// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.agent;

import dev.kept.customer.lookup.Ref;
import org.jspecify.annotations.Nullable;

/** What another feature may know of a team. */
public record TeamRef(String id) implements Ref {

    @Override
    public @Nullable String externalId() {
        return null;
    }
}
