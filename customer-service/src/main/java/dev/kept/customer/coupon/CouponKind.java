// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

/** What a coupon gives. */
enum CouponKind {
    /** An amount off. */
    AMOUNT,
    /** A percentage off. */
    PERCENT,
    /** Some products together for a price. */
    BUNDLE,
    /** Something for nothing. */
    GIFT
}
