// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A metric of a tenant.
 *
 * @param draft what is to be published next; null where nothing has been changed since
 * @param published what is answered; null before the first publication
 * @param version grows with every change of either
 */
record CustomMetric(
        String id,
        String key,
        @Nullable CustomDefinition draft,
        @Nullable Published published,
        long version) {

    /** A definition that is, or was, in force. */
    record Published(int number, Instant at, CustomDefinition definition) {}
}
