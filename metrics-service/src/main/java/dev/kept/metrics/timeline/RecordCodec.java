// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.timeline;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.FeedbackFact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.InvitationFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.TouchFact;
import dev.kept.metrics.fact.WinBackFact;
import java.time.Instant;

/** The facts of a timeline that are kept as they are told: the number of their kind, then what they say. */
final class RecordCodec {

    private static final int ATTRIBUTION = 1;
    private static final int COMPLAINT = 2;
    private static final int COST = 3;
    private static final int INTERACTION = 4;
    private static final int REFERRAL = 5;
    private static final int STAGES = 6;
    private static final int SUBSCRIPTION = 7;
    private static final int FEEDBACK = 21;
    private static final int INSPECTION = 22;
    private static final int INVITATION = 23;
    /** A complaint with what the customer said of its resolution. */
    private static final int JUDGED_COMPLAINT = 24;
    /** An inspection that may have nothing to reach. */
    private static final int FREE_INSPECTION = 25;

    private static final int CHURN = 8;
    private static final int WIN_BACK = 9;
    private static final int BEHAVIOUR = 10;
    private static final int TOUCH = 11;
    private static final int COUPON = 12;

    private RecordCodec() {}

    /** What every record begins with. */
    record Head(String entity, long version, Instant occurredAt, boolean deleted) {}

    // A sealed interface cannot be switched over exhaustively in Java 17.
    static void write(ByteWriter out, RecordFact fact) {
        if (fact instanceof AttributionFact attribution) {
            head(out, ATTRIBUTION, fact);
            out.optional(attribution.channel(), out::text);
            out.optional(attribution.campaign(), out::text);
        } else if (fact instanceof ComplaintFact complaint) {
            head(out, JUDGED_COMPLAINT, fact);
            CareCodec.complaint(out, complaint);
        } else if (fact instanceof CostFact cost) {
            head(out, COST, fact);
            cost(out, cost);
        } else if (fact instanceof InteractionFact interaction) {
            head(out, INTERACTION, fact);
            out.text(interaction.channel());
            out.flag(interaction.inbound());
            out.optional(interaction.agent(), out::text);
            out.optional(interaction.resolvedAtOnce(), out::flag);
        } else if (fact instanceof ReferralFact referral) {
            head(out, REFERRAL, fact);
            out.optional(referral.convertedAt(), out::instant);
        } else if (fact instanceof StagesFact stages) {
            head(out, STAGES, fact);
            out.list(stages.entries(), entry -> {
                out.day(entry.on());
                out.text(entry.stage());
            });
        } else if (fact instanceof SubscriptionFact subscription) {
            head(out, SUBSCRIPTION, fact);
            subscription(out, subscription);
        } else {
            relationship(out, fact);
        }
    }

    /** What was done to keep a customer, and what the customer did beside buying. */
    private static void relationship(ByteWriter out, RecordFact fact) {
        if (fact instanceof ChurnFact churn) {
            head(out, CHURN, fact);
            out.day(churn.churnedOn());
            out.list(churn.reasons(), out::text);
        } else if (fact instanceof WinBackFact offer) {
            head(out, WIN_BACK, fact);
            out.text(offer.kind());
            out.text(offer.outcome());
            out.number(offer.cost());
        } else if (fact instanceof BehaviourFact behaviour) {
            head(out, BEHAVIOUR, fact);
            out.day(behaviour.day());
            out.number(behaviour.total());
        } else if (fact instanceof TouchFact touch) {
            head(out, TOUCH, fact);
            out.text(touch.campaign());
            out.text(touch.channel());
        } else if (fact instanceof CouponFact coupon) {
            head(out, COUPON, fact);
            out.optional(coupon.redeemedAt(), out::instant);
        } else {
            asked(out, fact);
        }
    }

    /** What was asked and looked into, and what was said. */
    private static void asked(ByteWriter out, RecordFact fact) {
        if (fact instanceof FeedbackFact feedback) {
            head(out, FEEDBACK, fact);
            CareCodec.feedback(out, feedback);
        } else if (fact instanceof InspectionFact inspection) {
            head(out, FREE_INSPECTION, fact);
            CareCodec.inspection(out, inspection);
        } else if (fact instanceof InvitationFact invitation) {
            head(out, INVITATION, fact);
            CareCodec.invitation(out, invitation);
        }
    }

    static RecordFact read(ByteReader in) {
        int kind = (int) in.number();
        Head head = new Head(in.text(), in.number(), in.instant(), in.flag());
        return switch (kind) {
            case ATTRIBUTION -> attribution(in, head);
            case COMPLAINT -> CareCodec.complaint(in, head, false);
            case JUDGED_COMPLAINT -> CareCodec.complaint(in, head, true);
            case FEEDBACK -> CareCodec.feedback(in, head);
            case INSPECTION -> CareCodec.inspection(in, head, true);
            case FREE_INSPECTION -> CareCodec.inspection(in, head, false);
            case INVITATION -> CareCodec.invitation(in, head);
            case COST -> cost(in, head);
            case INTERACTION ->
                new InteractionFact(
                        head.entity,
                        head.version,
                        head.occurredAt,
                        in.text(),
                        in.flag(),
                        in.optional(in::text),
                        in.optional(in::flag),
                        head.deleted);
            case REFERRAL ->
                new ReferralFact(head.entity, head.version, head.occurredAt, in.optional(in::instant), head.deleted);
            case STAGES ->
                new StagesFact(
                        head.entity,
                        head.version,
                        head.occurredAt,
                        in.list(() -> new StagesFact.Entry(in.day(), in.text())));
            case SUBSCRIPTION -> subscription(in, head);
            case CHURN, WIN_BACK, BEHAVIOUR, TOUCH, COUPON -> relationship(in, kind, head);
            default -> throw new IllegalArgumentException("Unknown kind of fact " + kind + " in a timeline");
        };
    }

    private static AttributionFact attribution(ByteReader in, Head head) {
        return new AttributionFact(
                head.entity, head.version, head.occurredAt, in.optional(in::text), in.optional(in::text), head.deleted);
    }

    private static RecordFact relationship(ByteReader in, int kind, Head head) {
        return switch (kind) {
            case CHURN ->
                new ChurnFact(head.entity, head.version, head.occurredAt, in.day(), in.list(in::text), head.deleted);
            case WIN_BACK ->
                new WinBackFact(
                        head.entity, head.version, head.occurredAt, in.text(), in.text(), in.number(), head.deleted);
            case BEHAVIOUR -> new BehaviourFact(head.entity, head.version, head.occurredAt, in.day(), in.number());
            case TOUCH -> new TouchFact(head.entity, head.version, head.occurredAt, in.text(), in.text(), head.deleted);
            default ->
                new CouponFact(head.entity, head.version, head.occurredAt, in.optional(in::instant), head.deleted);
        };
    }

    private static void head(ByteWriter out, int kind, RecordFact fact) {
        out.number(kind);
        TimelineCodec.head(out, fact);
        out.flag(fact.deleted());
    }

    private static void cost(ByteWriter out, CostFact cost) {
        out.text(cost.type());
        out.number(cost.amount());
        out.day(cost.from());
        out.day(cost.to());
        out.optional(cost.channel(), out::text);
        out.optional(cost.campaign(), out::text);
    }

    private static CostFact cost(ByteReader in, Head head) {
        return new CostFact(
                head.entity,
                head.version,
                head.occurredAt,
                in.text(),
                in.number(),
                in.day(),
                in.day(),
                in.optional(in::text),
                in.optional(in::text),
                head.deleted);
    }

    private static void subscription(ByteWriter out, SubscriptionFact subscription) {
        out.text(subscription.plan());
        out.list(subscription.spans(), span -> {
            out.day(span.from());
            out.optional(span.to(), out::day);
            out.number(span.mrr());
        });
        out.list(subscription.terms(), term -> {
            out.day(term.dueOn());
            out.text(term.outcome());
            out.number(term.amount());
        });
    }

    private static SubscriptionFact subscription(ByteReader in, Head head) {
        return new SubscriptionFact(
                head.entity,
                head.version,
                head.occurredAt,
                in.text(),
                in.list(() -> new SubscriptionFact.Span(in.day(), in.optional(in::day), in.number())),
                in.list(() -> new SubscriptionFact.Term(in.day(), in.text(), in.number())),
                head.deleted);
    }
}
