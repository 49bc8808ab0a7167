// SPDX-License-Identifier: Apache-2.0
/**
 * Coupons, bundles and gifts: what they are worth, who has which, and that each is redeemed once. May use orders,
 * customers, settings, labels and money; reads birthdays from the customers' table.
 */
@NullMarked
package dev.kept.customer.coupon;

import org.jspecify.annotations.NullMarked;
