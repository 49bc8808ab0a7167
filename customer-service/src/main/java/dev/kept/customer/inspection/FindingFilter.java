// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.inspection;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which findings a list shall hold. */
public class FindingFilter {

    @RestQuery
    @Parameter(description = "Findings of this inspection.")
    @Nullable String inspectionId;

    @RestQuery
    @Parameter(description = "Findings at the item with this code.")
    @Nullable String item;

    @RestQuery
    @Parameter(description = "Findings that are this bad.")
    @Nullable FindingSeverity severity;

    @RestQuery
    @Parameter(description = "Only those whose task is still open, or only the others.")
    @Nullable Boolean open;

    @RestQuery
    @Parameter(description = "A name to sort by, a leading minus sorts downwards: createdAt. Default `-createdAt`.")
    @Nullable String sort;
}
