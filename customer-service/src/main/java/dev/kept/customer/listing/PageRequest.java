// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.listing;

import dev.kept.restkit.page.Cursors;
import dev.kept.restkit.page.Limits;
import dev.kept.restkit.page.Page;
import dev.kept.restkit.page.PageInfo;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** How much of a list is asked for, and from where. */
public class PageRequest {

    @RestQuery
    @Parameter(description = "Rows of one page, 1 to 200.")
    @Nullable Integer limit;

    @RestQuery
    @Parameter(description = "The `nextCursor` of the page before, together with the same filters and sort.")
    @Nullable String cursor;

    /** The number of rows asked for, not judged yet. */
    public @Nullable Integer limit() {
        return limit;
    }

    /** Where the page before ended. */
    public @Nullable String cursor() {
        return cursor;
    }

    /** How many rows a list shall give that is not a {@link Listing}; a problem unless it is 1 to 200. */
    public int rows() {
        return Limits.of(limit);
    }

    /** The one key behind which such a list goes on; null for its first page. */
    public @Nullable String after(Cursors cursors, String fingerprint) {
        return cursors.decode(cursor, fingerprint).map(keys -> keys.get(0)).orElse(null);
    }

    /** A page of such a list, of which one row more than {@link #rows()} was looked for. */
    public <T> Page<T> page(List<T> found, Cursors cursors, String fingerprint, Function<T, String> key) {
        int rows = rows();
        if (found.size() <= rows) {
            return new Page<>(found, new PageInfo(null, false));
        }
        List<T> page = List.copyOf(found.subList(0, rows));
        return new Page<>(page, new PageInfo(cursors.encode(fingerprint, key.apply(page.get(rows - 1))), true));
    }
}
