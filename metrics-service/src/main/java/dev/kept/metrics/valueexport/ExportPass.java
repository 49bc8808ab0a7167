// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.valueexport;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the values of an export have been looked through.
 *
 * @param number of the pass, counting from 1; 0: there was none
 * @param position the next slice; null: all have been looked at
 * @param basis what beside the facts the values rest on
 * @param since a transaction id: facts that it or a later one stored may be missing
 * @param passedAt when it began
 */
record ExportPass(
        long number,
        @Nullable Integer position,
        String basis,
        String since,
        @Nullable Instant passedAt) {

    boolean isOver() {
        return position == null;
    }
}
