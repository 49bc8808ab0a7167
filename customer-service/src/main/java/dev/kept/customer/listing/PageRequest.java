// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.listing;

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
}
