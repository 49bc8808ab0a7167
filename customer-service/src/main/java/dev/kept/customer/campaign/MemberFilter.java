// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** In which order the members of a campaign are listed. */
public class MemberFilter {
    @RestQuery
    @Parameter(description = "`addedAt` or `-addedAt`. Default `addedAt`.")
    @Nullable String sort;
}
