// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kept.feedkit.FeedEvent;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.InspectionFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.Priced;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.store.TenantConnection;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Facts as the events that the other services would send, numbered as one part of a feed. */
public final class Events {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String tenant;
    private long seq;

    public Events(String tenant) {
        this.tenant = tenant;
    }

    /** Applies events as the feed's reader would. */
    public static void apply(TenantConnection connection, Clock clock, List<FeedEvent> events) {
        new TenantEvents(connection, clock).apply("customer", events);
    }

    /** How stored events are read. */
    public static StoredFactReader reader() {
        return new StoredFactReader();
    }

    /** The same event, recorded at another time. */
    public static FeedEvent recorded(FeedEvent event, Instant at) {
        return new FeedEvent(
                event.id(),
                event.source(),
                event.type(),
                event.time(),
                at,
                event.tenant(),
                event.subject(),
                event.entity(),
                event.version(),
                event.part(),
                event.seq(),
                event.data());
    }

    public List<FeedEvent> of(List<Map.Entry<String, Fact>> facts) {
        List<FeedEvent> events = new ArrayList<>();
        facts.forEach(entry -> events.add(of(entry.getKey(), entry.getValue())));
        return events;
    }

    public FeedEvent settings(Policy policy, long version) {
        ObjectNode data = MAPPER.createObjectNode()
                .put("zone", policy.zone().getId())
                .put("weekStart", policy.weekStart().name())
                .put("currency", policy.currency())
                .put("businessModel", policy.businessModel())
                .put("fiscalYearStart", policy.fiscalYearStart());
        data.putObject("presence").put("rule", "INACTIVITY").put("days", policy.presenceDays());
        policy.dimensions().forEach(data.putArray("dimensions")::add);
        return event("tenant.settings.changed.v1", "tenant", "settings", version, Instant.EPOCH, data);
    }

    /** Segments are declared. */
    public List<FeedEvent> segments(List<String> keys) {
        return keys.stream().map(key -> segment(key, 1, false)).toList();
    }

    /** A segment is declared, or deleted. */
    public FeedEvent segment(String key, long version, boolean deleted) {
        ObjectNode data =
                MAPPER.createObjectNode().put("segmentId", "sgt_" + key).put("key", key);
        String type = deleted ? "tenant.segment.deleted.v1" : "tenant.segment.saved.v1";
        return event(type, "tenant", "sgt_" + key, version, Instant.EPOCH, data);
    }

    /** An event of any type. */
    public FeedEvent other(String type, String customer, String entity, long version, ObjectNode data) {
        return event(type, customer, entity, version, Instant.EPOCH, data);
    }

    public FeedEvent of(String customer, Fact fact) {
        return fact instanceof RecordFact told ? record(customer, told) : plain(customer, fact);
    }

    private FeedEvent record(String customer, RecordFact fact) {
        RecordEventJson event = RecordEventJson.of(customer, fact);
        String subject = (fact instanceof CostFact || fact instanceof InspectionFact) && customer.startsWith("rsp_")
                ? "tenant"
                : customer;
        return event(event.type(), subject, fact.entity(), fact.version(), fact.occurredAt(), event.data());
    }

    private FeedEvent plain(String customer, Fact fact) {
        ObjectNode data = MAPPER.createObjectNode();
        String type;
        if (fact instanceof ProfileFact profile) {
            type = "customer.profile.changed.v1";
            ObjectNode attributes = data.putObject("attributes");
            profile.attributes().forEach(attributes::put);
        } else if (fact instanceof OrderFact order) {
            type = order.deleted() ? "customer.order.deleted.v1" : "customer.order.placed.v1";
            money(data, "amount", order.amount(), order);
            money(data, "cost", order.cost(), order);
            ArrayNode lines = data.putArray("lines");
            order.lines()
                    .forEach(line -> lines.addObject()
                            .put("product", line.product())
                            .put("category", line.category())
                            .put("productLine", line.productLine())
                            .put("amount", BigDecimal.valueOf(line.amount(), 4).toPlainString()));
        } else if (fact instanceof RefundFact refund) {
            type = refund.deleted() ? "customer.refund.deleted.v1" : "customer.refund.recorded.v1";
            data.put("orderId", refund.order());
            money(data, "amount", refund.amount(), refund);
        } else if (fact instanceof ResponseFact response) {
            type = response.deleted() ? "survey.response.deleted.v1" : "survey.response.completed.v1";
            response(customer, response, data);
        } else if (fact instanceof SegmentsFact segments) {
            type = "customer.segments.changed.v1";
            ArrayNode stays = data.putArray("segments");
            segments.stays().forEach(stay -> {
                ObjectNode told = stays.addObject()
                        .put("segment", stay.segment())
                        .put("from", stay.from().toString());
                if (stay.to() != null) {
                    told.put("to", stay.to().toString());
                }
            });
        } else if (fact instanceof DeletedFact) {
            type = "customer.deleted.v1";
        } else {
            throw new IllegalArgumentException(fact.toString());
        }
        return event(type, customer, fact.entity(), fact.version(), fact.occurredAt(), data);
    }

    private static void response(String customer, ResponseFact response, ObjectNode data) {
        data.put("customerId", customer.startsWith("rsp_") ? null : customer)
                .put("surveyKey", response.survey())
                .put("channel", response.channel())
                .put("weight", response.weight().toPlainString());
        ArrayNode answers = data.putArray("answers");
        response.answers().stream()
                .filter(answer -> answer.type().equals(ResponseFact.CHOICE))
                .forEach(answer -> answers.addObject()
                        .put("question", answer.question())
                        .put("type", "CHOICE")
                        .putArray("choices")
                        .add(answer.aspect()));
        response.ratings()
                .forEach(answer -> answers.addObject()
                        .put("aspect", answer.aspect())
                        .put("question", answer.question())
                        .put("type", answer.type())
                        .put("score", answer.score())
                        .put("min", answer.min())
                        .put("max", answer.max())
                        .put("satisfiedFrom", answer.satisfiedFrom()));
        answers.addObject().put("question", "why").put("type", "CHOICE");
        DeclaredWeights declared = response.aspectWeights();
        data.put("surveyVersion", declared == null ? 1 : declared.surveyVersion());
        if (declared != null) {
            ObjectNode weights = data.putObject("aspectWeights");
            declared.byAspect().forEach((aspect, weight) -> weights.put(aspect, weight.toPlainString()));
        }
    }

    static void money(ObjectNode data, String member, long amount, Priced priced) {
        money(data, member, amount);
        if (priced.currency() != null) {
            data.withObjectProperty(member).put("currency", priced.currency());
        }
    }

    static void money(ObjectNode data, String member, long amount) {
        data.putObject(member)
                .put("amount", BigDecimal.valueOf(amount, 4).toPlainString())
                .put("currency", "CNY");
    }

    private FeedEvent event(String type, String subject, String entity, long version, Instant time, ObjectNode data) {
        seq++;
        return new FeedEvent("evt-" + seq, "/test", type, time, time, tenant, subject, entity, version, 0, seq, data);
    }
}
