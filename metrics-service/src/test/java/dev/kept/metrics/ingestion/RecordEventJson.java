// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.TouchFact;
import dev.kept.metrics.fact.WinBackFact;
import java.util.Optional;

/** Facts as customer-service would tell them. */
record RecordEventJson(String type, ObjectNode data) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    static RecordEventJson of(String customer, RecordFact fact) {
        ObjectNode data = MAPPER.createObjectNode();
        data.put("customerId", customer.startsWith("rsp_") ? null : customer);
        Optional<RecordEventJson> care = CareEventJson.of(data, fact);
        return care.isPresent() ? care.get() : of(data, fact);
    }

    private static RecordEventJson of(ObjectNode data, RecordFact fact) {
        String thing;
        String event;
        if (fact instanceof AttributionFact attribution) {
            thing = "customer.attribution";
            event = "changed";
            data.put("channel", attribution.channel()).put("campaignId", attribution.campaign());
        } else if (fact instanceof ComplaintFact complaint) {
            thing = "customer.complaint";
            event = "changed";
            complaint(data, complaint);
        } else if (fact instanceof CostFact cost) {
            thing = "tenant.cost";
            event = "recorded";
            data.put("type", cost.type())
                    .put("from", cost.from().toString())
                    .put("to", cost.to().toString())
                    .put("channel", cost.channel())
                    .put("campaignId", cost.campaign());
            Events.money(data, "amount", cost.amount(), cost);
        } else if (fact instanceof InteractionFact interaction) {
            thing = "customer.interaction";
            event = "recorded";
            data.put("channel", interaction.channel()).put("direction", interaction.inbound() ? "INBOUND" : "OUTBOUND");
            data.putObject("handling")
                    .put("agentId", interaction.agent())
                    .put("resolvedOnFirstContact", interaction.resolvedAtOnce());
        } else if (fact instanceof ReferralFact referral) {
            thing = "customer.referral";
            event = referral.convertedAt() == null ? "made" : "converted";
            referral(data, referral);
        } else if (fact instanceof StagesFact stages) {
            thing = "customer.stage";
            event = "changed";
            ArrayNode transitions = data.putArray("transitions");
            stages.entries()
                    .forEach(entry -> transitions
                            .addObject()
                            .put("on", entry.on().toString())
                            .put("to", entry.stage()));
        } else if (fact instanceof SubscriptionFact subscription) {
            thing = "customer.subscription";
            event = "changed";
            subscription(data, subscription);
        } else {
            return relationship(data, fact);
        }
        return new RecordEventJson(thing + "." + (fact.deleted() ? "deleted" : event) + ".v1", data);
    }

    private static RecordEventJson relationship(ObjectNode data, RecordFact fact) {
        String type;
        if (fact instanceof ChurnFact churn) {
            type = fact.deleted() ? "churn.deleted" : "churn.corrected";
            data.put("churnedOn", churn.churnedOn().toString());
            ArrayNode reasons = data.putArray("reasons");
            churn.reasons().forEach(reasons::add);
        } else if (fact instanceof WinBackFact offer) {
            type = fact.deleted() ? "win-back.deleted" : "win-back.changed";
            data.put("offeredAt", offer.occurredAt().toString())
                    .put("kind", offer.kind())
                    .put("outcome", offer.outcome());
            Events.money(data, "cost", offer.cost());
        } else if (fact instanceof BehaviourFact behaviour) {
            type = "behaviour.counted";
            data.put("day", behaviour.day().toString()).put("total", behaviour.total());
        } else if (fact instanceof TouchFact touch) {
            type = fact.deleted() ? "touch.deleted" : "touch.recorded";
            data.put("campaignId", touch.campaign()).put("channel", touch.channel());
        } else if (fact instanceof CouponFact coupon) {
            type = fact.deleted() ? "coupon.deleted" : "coupon.granted";
            data.put("grantedAt", coupon.occurredAt().toString());
            if (coupon.redeemedAt() != null) {
                data.put("redeemedAt", coupon.redeemedAt().toString());
            }
        } else {
            throw new IllegalArgumentException(fact.toString());
        }
        return new RecordEventJson("customer." + type + ".v1", data);
    }

    private static void referral(ObjectNode data, ReferralFact referral) {
        data.put("madeAt", referral.occurredAt().toString());
        if (referral.convertedAt() != null) {
            data.put("convertedAt", referral.convertedAt().toString());
        }
    }

    private static void complaint(ObjectNode data, ComplaintFact complaint) {
        ObjectNode about = data.putObject("about");
        complaint.about().forEach((name, value) -> {
            switch (name) {
                case "team" -> data.put("teamId", value);
                case "agent" -> data.put("agentId", value);
                default -> about.put(name, value);
            }
        });
        step(data.putObject("firstResponse"), complaint.response());
        step(data.putObject("resolution"), complaint.resolution());
        data.put("reopenCount", complaint.reopened());
        ObjectNode outcome = data.putObject("outcome");
        Events.money(outcome, "compensation", complaint.compensation());
        CareEventJson.satisfaction(outcome, complaint.satisfaction());
    }

    private static void step(ObjectNode data, ComplaintFact.Step step) {
        if (step.at() != null) {
            data.put("at", step.at().toString());
        }
        if (step.promised()) {
            data.put("targetMinutes", 60);
        }
        data.put("breached", step.breached());
    }

    private static void subscription(ObjectNode data, SubscriptionFact subscription) {
        ObjectNode recurring = data.putObject("recurring").put("plan", subscription.plan());
        Events.money(recurring, "amount", 0, subscription);
        ArrayNode spans = data.putArray("spans");
        subscription.spans().forEach(span -> {
            ObjectNode told = spans.addObject().put("from", span.from().toString());
            if (span.to() != null) {
                told.put("to", span.to().toString());
            }
            Events.money(told, "mrr", span.mrr());
        });
        ArrayNode terms = data.putArray("terms");
        subscription.terms().forEach(term -> {
            ObjectNode told =
                    terms.addObject().put("dueOn", term.dueOn().toString()).put("outcome", term.outcome());
            Events.money(told, "amount", term.amount());
        });
    }
}
