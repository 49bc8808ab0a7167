// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.fact;

/** A fact of a kind that is kept as it is told: of each entity the highest version counts. */
public sealed interface RecordFact extends Fact
        permits AttributionFact,
                ComplaintFact,
                CostFact,
                FeedbackFact,
                InspectionFact,
                InteractionFact,
                InvitationFact,
                ReferralFact,
                StagesFact,
                SubscriptionFact {

    /** True once it has been deleted: it then counts for nothing. */
    boolean deleted();
}
