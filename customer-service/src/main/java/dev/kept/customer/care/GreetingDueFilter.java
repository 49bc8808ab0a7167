// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.care;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Whom of all to greet. */
public class GreetingDueFilter {

    @RestQuery
    @Parameter(description = "Only those who agreed to be contacted so; the others are held back.")
    @Nullable ContactChannel channel;

    @RestQuery
    @Parameter(description = "Only this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Only those of whom nobody has said yet what became of it, or only the others.")
    @Nullable Boolean open;
}
