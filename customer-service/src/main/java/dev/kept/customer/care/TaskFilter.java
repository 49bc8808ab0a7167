// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which tasks a list shall hold. */
public class TaskFilter {

    @RestQuery
    @Parameter(description = "Tasks for this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Tasks that follow this complaint.")
    @Nullable String complaintId;

    @RestQuery
    @Parameter(description = "Tasks of this agent.")
    @Nullable String ownerId;

    @RestQuery
    @Parameter(description = "Tasks of this kind.")
    @Nullable TaskKind kind;

    @RestQuery
    @Parameter(description = "Tasks of which this became.")
    @Nullable TaskStatus status;

    @RestQuery
    @Parameter(description = "Only those that are open and late, or only the others.")
    @Nullable Boolean overdue;

    @RestQuery
    @Parameter(description = "Due at or after this instant.")
    @Nullable Instant dueAfter;

    @RestQuery
    @Parameter(description = "Due before this instant.")
    @Nullable Instant dueBefore;

    @RestQuery
    @Parameter(description = "Names to sort by, a leading minus sorts downwards: dueAt, createdAt. Default `dueAt`.")
    @Nullable String sort;
}
