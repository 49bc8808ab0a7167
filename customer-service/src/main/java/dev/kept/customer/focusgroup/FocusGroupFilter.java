// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.focusgroup;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which sessions a list shall hold. */
public class FocusGroupFilter {

    @RestQuery
    @Parameter(description = "Held at or after this instant.")
    @Nullable Instant heldAfter;

    @RestQuery
    @Parameter(description = "Held before this instant.")
    @Nullable Instant heldBefore;

    @RestQuery
    @Parameter(description = "Names to sort by, a leading minus sorts downwards: heldAt, createdAt. Default `-heldAt`.")
    @Nullable String sort;
}
