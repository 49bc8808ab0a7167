// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.coupon;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a coupon. */
enum CouponProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    COUPON_NOT_FOUND(404),
    /** {0}: the key; {1}: the id of the coupon that has it. */
    COUPON_KEY_TAKEN(409),
    /** {0}: how many are granted. */
    COUPON_GRANTED(409),
    /** {0}: how many can still be granted. */
    COUPON_TOTAL_REACHED(409),
    /** {0}: the customer; {1}: how many each customer may have. */
    COUPON_CUSTOMER_LIMIT_REACHED(409),
    /** {0}: the id that was asked for. */
    COUPON_GRANT_NOT_FOUND(404),
    /** {0}: when it was redeemed. */
    COUPON_REDEEMED(409),
    /** {0}: its first day; {1}: its last day. */
    COUPON_NOT_VALID(409),
    /** {0}: the year. */
    BIRTHDAY_GIFT_GIVEN(409),
    /** The customer's date of birth is not known. */
    BIRTHDAY_UNKNOWN(409),
    /** {0}: how many members the segment has; {1}: how many are possible at once. */
    COUPON_ISSUE_TOO_LARGE(409);

    private final int status;

    CouponProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
