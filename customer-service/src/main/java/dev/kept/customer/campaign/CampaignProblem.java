// SPDX-License-Identifier: Apache-2.0
package dev.kept.customer.campaign;

import dev.kept.restkit.problem.ProblemType;

/** What can go wrong with a campaign. */
enum CampaignProblem implements ProblemType {
    /** {0}: the id that was asked for. */
    CAMPAIGN_NOT_FOUND(404),
    /** {0}: the key; {1}: the id of the campaign that has it. */
    CAMPAIGN_KEY_TAKEN(409),
    /** {0}: the status; {1}: the statuses that may follow it. */
    CAMPAIGN_STEP_ILLEGAL(409),
    /** {0}: the status. */
    CAMPAIGN_SEGMENT_FIXED(409),
    /** {0}: how many touches are recorded. */
    CAMPAIGN_HAS_TOUCHES(409),
    /** {0}: the customer's id. */
    CAMPAIGN_MEMBER_NOT_FOUND(404),
    /** {0}: the id that was asked for. */
    TOUCH_NOT_FOUND(404);

    private final int status;

    CampaignProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
