// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.source;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which conflicts a list shall hold. */
public class AttributeConflictFilter {

    @RestQuery
    @Parameter(description = "Only of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Only of this attribute, by its path in the profile.")
    @Nullable String attribute;

    @RestQuery
    @Parameter(description = "Only those that this source has won.")
    @Nullable String winner;

    @RestQuery
    @Parameter(
            description = "Names to sort by, a leading minus sorts downwards: recordedAt, attribute, customerId."
                    + " Default `-recordedAt`.")
    @Nullable String sort;
}
