// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

import org.jspecify.annotations.Nullable;

/** A fact that names amounts, all in one currency. */
public interface Priced {

    /** ISO 4217 code; null for the tenant's own, which is what older facts had to be in. */
    @Nullable String currency();

    /** The same with other words for its currency; no amount changes. */
    Fact in(@Nullable String other);
}
