// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.timeline;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which entries of a customer's timeline are asked for. */
public class TimelineFilter {

    @RestQuery
    @Parameter(description = "Only these kinds, separated by commas, for example `order,refund`. Default: all.")
    @Nullable String kinds;

    @RestQuery
    @Parameter(description = "Happened at or after this instant.")
    @Nullable Instant occurredAfter;

    @RestQuery
    @Parameter(description = "Happened before this instant.")
    @Nullable Instant occurredBefore;
}
