// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.referral;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a referral. */
enum ReferralProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    REFERRAL_NOT_FOUND(404),
    /** A customer cannot bring itself. */
    REFERRAL_OF_SELF(409),
    /** {0}: the referred customer, who brought the referrer, directly or through others. */
    REFERRAL_CIRCULAR(409),
    /** {0}: the referral by which the customer came. */
    REFERRED_ALREADY(409),
    /** {0}: when the customer first bought. */
    REFERRED_NOT_NEW(409);

    private final int status;

    ReferralProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
