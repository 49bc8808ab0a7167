// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.complaint;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which complaints a list shall hold. */
public class ComplaintFilter {

    @RestQuery
    @Parameter(description = "Complaints of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "The complaint with this id in your own system.")
    @Nullable String externalId;

    @RestQuery
    @Parameter(description = "Complaints that stand here.")
    @Nullable ComplaintStatus status;

    @RestQuery
    @Parameter(description = "Complaints of this severity.")
    @Nullable Severity severity;

    @RestQuery
    @Parameter(description = "Complaints of exactly this category.")
    @Nullable String category;

    @RestQuery
    @Parameter(description = "Complaints on which this agent works.")
    @Nullable String agentId;

    @RestQuery
    @Parameter(description = "Complaints on which this team works.")
    @Nullable String teamId;

    @RestQuery
    @Parameter(description = "Only those of which a target is, or was, missed; or only the others.")
    @Nullable Boolean breached;

    @RestQuery
    @Parameter(description = "Only those that still owe what is due already; or only the others.")
    @Nullable Boolean overdue;

    @RestQuery
    @Parameter(description = "Opened at or after this instant.")
    @Nullable Instant openedAfter;

    @RestQuery
    @Parameter(description = "Opened before this instant.")
    @Nullable Instant openedBefore;

    @RestQuery
    @Parameter(
            description =
                    "Names to sort by, a leading minus sorts downwards: openedAt, createdAt. Default `-openedAt`.")
    @Nullable String sort;
}
