// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which grants a list shall hold. */
public class GrantFilter {
    @RestQuery
    @Parameter(description = "Grants of this coupon.")
    @Nullable String couponId;

    @RestQuery
    @Parameter(description = "Grants that this customer has.")
    @Nullable String customerId;

    @RestQuery
    @Parameter(description = "`grantedAt` or `-grantedAt`. Default `-grantedAt`.")
    @Nullable String sort;
}
