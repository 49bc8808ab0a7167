// SPDX-License-Identifier: Apache-2.0
package dev.kept.restkit.page;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on.
 *
 * @param nextCursor to be sent back as {@code cursor} for the next page; absent at the end
 * @param hasMore whether there is a next page
 */
@Schema(description = "Where the list goes on.")
public record PageInfo(@Nullable String nextCursor, boolean hasMore) {
    /** The end of the list. */
    public static PageInfo last() {
        return new PageInfo(null, false);
    }

    /** The list goes on at this cursor. */
    public static PageInfo more(String nextCursor) {
        return new PageInfo(nextCursor, true);
    }
}
