// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which coupons a list shall hold. */
public class CouponFilter {
    @RestQuery
    @Parameter(description = "The coupon with this key.")
    @Nullable String key;

    @RestQuery
    @Parameter(description = "Exactly this kind.")
    @Nullable CouponKind kind;

    @RestQuery
    @Parameter(description = "`createdAt` or `-createdAt`. Default `-createdAt`.")
    @Nullable String sort;
}
