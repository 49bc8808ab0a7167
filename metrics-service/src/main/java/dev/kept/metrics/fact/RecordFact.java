// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

/** A fact of a kind that is kept as it is told: of each entity the highest version counts. */
public sealed interface RecordFact extends Fact
        permits AttributionFact,
                BehaviourFact,
                ChurnFact,
                ComplaintFact,
                CostFact,
                CouponFact,
                FeedbackFact,
                InspectionFact,
                InteractionFact,
                InvitationFact,
                ReferralFact,
                StagesFact,
                SubscriptionFact,
                TouchFact,
                WinBackFact {

    /** True once it has been deleted: it then counts for nothing. */
    boolean deleted();
}
