// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which inspections a list shall hold. */
public class InspectionFilter {

    @RestQuery
    @Parameter(description = "Inspections of this agent's service.")
    @Nullable String agentId;

    @RestQuery
    @Parameter(description = "Inspections of this team's service, that of its agents then too.")
    @Nullable String teamId;

    @RestQuery
    @Parameter(description = "Inspections by this agent.")
    @Nullable String inspectorId;

    @RestQuery
    @Parameter(description = "Inspections in this country.")
    @Nullable String country;

    @RestQuery
    @Parameter(description = "Inspections in this region.")
    @Nullable String region;

    @RestQuery
    @Parameter(description = "Inspections in this city.")
    @Nullable String city;

    @RestQuery
    @Parameter(description = "Inspections at this branch.")
    @Nullable String branch;

    @RestQuery
    @Parameter(description = "Inspections by this checklist.")
    @Nullable String checklistId;

    @RestQuery
    @Parameter(description = "Only those that were passed, or only those that were not.")
    @Nullable Boolean passed;

    @RestQuery
    @Parameter(description = "Inspected at or after this instant.")
    @Nullable Instant inspectedAfter;

    @RestQuery
    @Parameter(description = "Inspected before this instant.")
    @Nullable Instant inspectedBefore;

    @RestQuery
    @Parameter(
            description =
                    "Names to sort by, a leading minus sorts downwards: inspectedAt, score. Default `-inspectedAt`.")
    @Nullable String sort;
}
