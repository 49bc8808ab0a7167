// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.fact.DeclaredWeights;
import dev.kept.metrics.fact.DeletedFact;
import dev.kept.metrics.fact.Fact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ProfileFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.SegmentsFact.Stay;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the events of the other services to facts. Reads only the members that it needs; others may come and go. */
final class EventFacts {

    /** The customer and all that is known of it goes. */
    static final String DELETION = "customer.deleted.v1";

    private static final String SEGMENTS = "customer.segments.changed.v1";

    private static final Set<String> OWN = Set.of(
            "customer.profile.changed.v1",
            DELETION,
            SEGMENTS,
            "customer.order.placed.v1",
            "customer.order.corrected.v1",
            "customer.order.deleted.v1",
            "customer.refund.recorded.v1",
            "customer.refund.corrected.v1",
            "customer.refund.deleted.v1",
            "survey.response.completed.v1",
            "survey.response.corrected.v1",
            "survey.response.deleted.v1");
    private static final Set<String> TYPES =
            Stream.concat(OWN.stream(), RecordEvents.TYPES.stream()).collect(Collectors.toUnmodifiableSet());

    private EventFacts() {}

    /** What identifies an entity's state in an event. */
    record Head(String type, String entity, long version, Instant occurredAt) {}

    /** Types of events that are facts of a customer. */
    static Set<String> types() {
        return TYPES;
    }

    /** @throws IllegalArgumentException if the event lacks what a fact needs, naming the member */
    static Fact fact(Head head, JsonNode data) {
        boolean deleted = head.type().endsWith(".deleted.v1");
        return switch (head.type()) {
            case "customer.profile.changed.v1" ->
                new ProfileFact(head.entity(), head.version(), head.occurredAt(), attributes(data.path("attributes")));
            case DELETION -> new DeletedFact(head.entity(), head.version(), head.occurredAt());
            case SEGMENTS -> new SegmentsFact(head.entity(), head.version(), head.occurredAt(), stays(data));
            case "customer.order.placed.v1", "customer.order.corrected.v1", "customer.order.deleted.v1" ->
                new OrderFact(
                        head.entity(),
                        head.version(),
                        head.occurredAt(),
                        Members.money(data, "amount"),
                        data.hasNonNull("cost") ? Members.money(data, "cost") : 0,
                        deleted,
                        OrderLines.of(data.path("lines")),
                        Members.currency(data, "amount"));
            case "customer.refund.recorded.v1", "customer.refund.corrected.v1", "customer.refund.deleted.v1" ->
                new RefundFact(
                        head.entity(),
                        head.version(),
                        head.occurredAt(),
                        data.hasNonNull("orderId") ? Members.text(data, "orderId") : null,
                        Members.money(data, "amount"),
                        deleted,
                        Members.currency(data, "amount"));
            case "survey.response.completed.v1", "survey.response.corrected.v1", "survey.response.deleted.v1" ->
                response(head, data, deleted);
            default -> RecordEvents.fact(head, data);
        };
    }

    private static ResponseFact response(Head head, JsonNode data, boolean deleted) {
        return new ResponseFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                data.hasNonNull("surveyKey") ? Members.text(data, "surveyKey") : Members.text(data, "surveyId"),
                data.hasNonNull("channel") ? Members.text(data, "channel") : "unknown",
                data.hasNonNull("weight") ? Members.decimal(data, "weight") : BigDecimal.ONE,
                Ratings.of(data.path("answers")),
                deleted,
                aspectWeights(data));
    }

    private static @Nullable DeclaredWeights aspectWeights(JsonNode data) {
        JsonNode told = data.path("aspectWeights");
        if (told.isEmpty()) {
            return null;
        }
        Map<String, BigDecimal> weights = new HashMap<>();
        told.fieldNames().forEachRemaining(aspect -> weights.put(aspect, Members.decimal(told, aspect)));
        return new DeclaredWeights(Members.whole(data, "surveyVersion"), weights);
    }

    private static List<Stay> stays(JsonNode data) {
        List<Stay> stays = new ArrayList<>();
        for (JsonNode stay : data.path("segments")) {
            LocalDate to = stay.hasNonNull("to") ? Members.date(stay, "to") : null;
            stays.add(new Stay(Members.text(stay, "segment"), Members.date(stay, "from"), to));
        }
        return stays;
    }

    private static Map<String, String> attributes(JsonNode node) {
        Map<String, String> attributes = new HashMap<>();
        node.properties().forEach(entry -> {
            String value = entry.getValue().asText("");
            if (!entry.getValue().isNull() && !value.isBlank()) {
                attributes.put(entry.getKey(), value);
            }
        });
        return attributes;
    }
}
