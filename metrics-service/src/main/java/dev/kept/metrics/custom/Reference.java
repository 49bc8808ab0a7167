// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.custom;

import org.jspecify.annotations.Nullable;

/**
 * A metric in an expression, or a part of one: {@code [retention-rate]}, {@code [retention-rate:over-start]},
 * {@code [retention-rate.kept]}.
 *
 * @param definition null for the metric's first
 * @param part null for the value itself
 */
record Reference(
        String metric,
        @Nullable String definition,
        @Nullable String part) {

    @Override
    public String toString() {
        return metric + (definition == null ? "" : ":" + definition) + (part == null ? "" : "." + part);
    }
}
