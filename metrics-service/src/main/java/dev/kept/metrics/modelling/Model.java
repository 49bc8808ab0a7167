// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.modelling;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model without its fits.
 *
 * @param refitDays a new fit so many days after the one before; null: only on request
 * @param nextFitAt when the next one is due
 */
record Model(
        String id,
        ModelDefinition definition,
        @Nullable Integer refitDays,
        @Nullable Instant nextFitAt,
        String createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version) {}
