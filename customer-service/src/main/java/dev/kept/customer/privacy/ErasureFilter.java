// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.privacy;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which certificates a list shall hold. */
public class ErasureFilter {

    @RestQuery
    @Parameter(description = "The certificate of this customer.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "Erased at or after this instant.")
    @Nullable Instant erasedAfter;

    @RestQuery
    @Parameter(description = "Erased before this instant.")
    @Nullable Instant erasedBefore;

    @RestQuery
    @Parameter(description = "`erasedAt`, with a leading minus to sort downwards. Default `-erasedAt`.")
    @Nullable String sort;
}
