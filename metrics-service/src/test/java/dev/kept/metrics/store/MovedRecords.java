// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.store;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.TouchFact;
import dev.kept.metrics.fact.WinBackFact;
import java.util.List;

/** A record in its next version, for who has it no longer or for who has it now. */
final class MovedRecords {

    private MovedRecords() {}

    static RecordFact next(RecordFact fact, long version, boolean gone) {
        boolean deleted = gone || fact.deleted();
        if (fact instanceof AttributionFact it) {
            return new AttributionFact(it.entity(), version, it.occurredAt(), it.channel(), it.campaign(), deleted);
        } else if (fact instanceof ComplaintFact it) {
            return new ComplaintFact(
                    it.entity(),
                    version,
                    it.occurredAt(),
                    it.about(),
                    it.response(),
                    it.resolution(),
                    it.reopened(),
                    it.compensation(),
                    it.satisfaction(),
                    deleted);
        } else if (fact instanceof CostFact it) {
            return new CostFact(
                    it.entity(),
                    version,
                    it.occurredAt(),
                    it.type(),
                    it.amount(),
                    it.from(),
                    it.to(),
                    it.channel(),
                    it.campaign(),
                    deleted);
        } else if (fact instanceof InteractionFact it) {
            return new InteractionFact(
                    it.entity(),
                    version,
                    it.occurredAt(),
                    it.channel(),
                    it.inbound(),
                    it.agent(),
                    it.resolvedAtOnce(),
                    deleted);
        } else if (fact instanceof FeedbackFact it) {
            return new FeedbackFact(
                    it.entity(),
                    version,
                    it.occurredAt(),
                    it.source(),
                    it.sentiment(),
                    it.rating(),
                    it.themes(),
                    deleted);
        } else if (fact instanceof InvitationFact it) {
            return new InvitationFact(
                    it.entity(),
                    version,
                    it.occurredAt(),
                    it.survey(),
                    it.channel(),
                    it.wave(),
                    it.response(),
                    it.steps(),
                    deleted);
        } else if (fact instanceof ReferralFact it) {
            return new ReferralFact(it.entity(), version, it.occurredAt(), it.convertedAt(), deleted);
        } else if (fact instanceof StagesFact it) {
            return new StagesFact(it.entity(), version, it.occurredAt(), gone ? List.of() : it.entries());
        } else if (fact instanceof SubscriptionFact it) {
            return new SubscriptionFact(
                    it.entity(), version, it.occurredAt(), it.plan(), it.spans(), it.terms(), deleted);
        }
        return relationship(fact, version, gone, deleted);
    }

    private static RecordFact relationship(RecordFact fact, long version, boolean gone, boolean deleted) {
        if (fact instanceof ChurnFact it) {
            return new ChurnFact(it.entity(), version, it.occurredAt(), it.churnedOn(), it.reasons(), deleted);
        } else if (fact instanceof WinBackFact it) {
            return new WinBackFact(it.entity(), version, it.occurredAt(), it.kind(), it.outcome(), it.cost(), deleted);
        } else if (fact instanceof BehaviourFact it) {
            return new BehaviourFact(it.entity(), version, it.occurredAt(), it.day(), gone ? 0 : it.total());
        } else if (fact instanceof TouchFact it) {
            return new TouchFact(it.entity(), version, it.occurredAt(), it.campaign(), it.channel(), deleted);
        } else if (fact instanceof CouponFact it) {
            return new CouponFact(it.entity(), version, it.occurredAt(), it.redeemedAt(), deleted);
        }
        throw new IllegalArgumentException(fact.toString());
    }
}
