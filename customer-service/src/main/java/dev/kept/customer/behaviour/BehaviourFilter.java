// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.behaviour;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which events a list shall hold. */
public class BehaviourFilter {

    @RestQuery
    @Parameter(description = "Events of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Events of this name.")
    @Nullable String name;

    @RestQuery
    @Parameter(description = "At or after this instant.")
    @Nullable Instant after;

    @RestQuery
    @Parameter(description = "Before this instant.")
    @Nullable Instant before;

    @RestQuery
    @Parameter(description = "`at` or `-at`. Default `-at`.")
    @Nullable String sort;
}
