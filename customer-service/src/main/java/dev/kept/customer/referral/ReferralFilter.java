// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which referrals a list shall hold. */
public class ReferralFilter {
    @RestQuery
    @Parameter(description = "Those that this customer brought.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "The one by which this customer came.")
    @Nullable String referredId;

    @RestQuery
    @Parameter(description = "Made at or after this instant.")
    @Nullable Instant madeAfter;

    @RestQuery
    @Parameter(description = "Made before this instant.")
    @Nullable Instant madeBefore;

    @RestQuery
    @Parameter(description = "`madeAt` or `-madeAt`. Default `-madeAt`.")
    @Nullable String sort;
}
