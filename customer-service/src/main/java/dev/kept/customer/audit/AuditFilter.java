// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.audit;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which audit entries a list shall hold. */
public class AuditFilter {

    @RestQuery
    @Parameter(description = "Exactly this action, for example `customer.deleted`.")
    @Nullable String action;

    @RestQuery
    @Parameter(description = "Entries of what was done to the thing with this id.")
    @Nullable String entity;

    @RestQuery
    @Parameter(description = "Done by the token subject with this name.")
    @Nullable String actor;

    @RestQuery
    @Parameter(description = "Recorded at or after this instant.")
    @Nullable Instant recordedAfter;

    @RestQuery
    @Parameter(description = "Recorded before this instant.")
    @Nullable Instant recordedBefore;

    @RestQuery
    @Parameter(description = "`recordedAt`, with a leading minus to sort downwards. Default `-recordedAt`.")
    @Nullable String sort;
}
