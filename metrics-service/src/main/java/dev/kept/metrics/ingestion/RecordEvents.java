// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.ingestion;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ChurnFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.TouchFact;
import dev.kept.metrics.fact.WinBackFact;
import dev.kept.metrics.ingestion.EventFacts.Head;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Events whose facts are kept as they are told. */
final class RecordEvents {

    private static final Map<String, List<String>> NAMES = Map.ofEntries(
            Map.entry("customer.attribution", List.of("changed", "deleted")),
            Map.entry("customer.behaviour", List.of("counted")),
            Map.entry("customer.churn", List.of("recorded", "corrected", "deleted")),
            Map.entry("customer.complaint", List.of("opened", "changed", "closed", "deleted")),
            Map.entry("customer.coupon", List.of("granted", "redeemed", "deleted")),
            Map.entry("customer.interaction", List.of("recorded", "corrected", "deleted")),
            Map.entry("customer.referral", List.of("made", "converted", "deleted")),
            Map.entry("customer.stage", List.of("changed")),
            Map.entry("customer.subscription", List.of("started", "changed", "cancelled", "lapsed", "deleted")),
            Map.entry("survey.feedback", CareEvents.FEEDBACK),
            Map.entry("survey.invitation", CareEvents.INVITATION),
            Map.entry("tenant.inspection", List.of("recorded", "corrected", "deleted")),
            Map.entry("customer.touch", List.of("recorded", "corrected", "deleted")),
            Map.entry("customer.win-back", List.of("offered", "changed", "deleted")),
            Map.entry("tenant.cost", List.of("recorded", "corrected", "deleted")));

    /** For example {@code customer.stage.changed.v1}. */
    static final Set<String> TYPES = NAMES.entrySet().stream()
            .flatMap(name -> name.getValue().stream().map(event -> name.getKey() + "." + event + ".v1"))
            .collect(Collectors.toUnmodifiableSet());

    private RecordEvents() {}

    /** @throws IllegalArgumentException if the event lacks what the fact needs, naming the member */
    static RecordFact fact(Head head, JsonNode data) {
        boolean deleted = head.type().endsWith(".deleted.v1");
        String thing =
                head.type().substring(0, head.type().indexOf('.', head.type().indexOf('.') + 1));
        return switch (thing) {
            case "customer.attribution" ->
                new AttributionFact(
                        head.entity(),
                        head.version(),
                        head.occurredAt(),
                        text(data, "channel"),
                        text(data, "campaignId"),
                        deleted);
            case "customer.complaint" -> CareEvents.complaint(head, data, deleted);
            case "customer.interaction" -> interaction(head, data, deleted);
            case "customer.referral" -> referral(head, data, deleted);
            case "customer.stage" -> stages(head, data);
            case "customer.subscription" -> subscription(head, data, deleted);
            case "survey.feedback" -> CareEvents.feedback(head, data, deleted);
            case "survey.invitation" -> CareEvents.invitation(head, data, deleted);
            case "tenant.inspection" -> CareEvents.inspection(head, data, deleted);
            case "tenant.cost" -> cost(head, data, deleted);
            case "customer.churn" -> churn(head, data, deleted);
            case "customer.win-back" -> winBack(head, data, deleted);
            default -> whatHappened(thing, head, data, deleted);
        };
    }

    private static ChurnFact churn(Head head, JsonNode data, boolean deleted) {
        return new ChurnFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                Members.date(data, "churnedOn"),
                elements(data.path("reasons"), JsonNode::asText),
                deleted);
    }

    private static WinBackFact winBack(Head head, JsonNode data, boolean deleted) {
        return new WinBackFact(
                head.entity(),
                head.version(),
                Members.instant(data, "offeredAt"),
                Members.text(data, "kind"),
                Members.text(data, "outcome"),
                data.hasNonNull("cost") ? Members.money(data, "cost") : 0,
                deleted,
                Members.currency(data, "cost"));
    }

    /** What reached a customer, and what the customer did beside buying. */
    private static RecordFact whatHappened(String thing, Head head, JsonNode data, boolean deleted) {
        return switch (thing) {
            case "customer.behaviour" ->
                new BehaviourFact(
                        head.entity(),
                        head.version(),
                        head.occurredAt(),
                        Members.date(data, "day"),
                        Members.whole(data, "total"));
            case "customer.coupon" ->
                new CouponFact(
                        head.entity(),
                        head.version(),
                        Members.instant(data, "grantedAt"),
                        data.hasNonNull("redeemedAt") ? Members.instant(data, "redeemedAt") : null,
                        deleted);
            case "customer.touch" ->
                new TouchFact(
                        head.entity(),
                        head.version(),
                        head.occurredAt(),
                        Members.text(data, "campaignId"),
                        Members.text(data, "channel"),
                        deleted);
            default -> throw new IllegalArgumentException("Not a fact: " + head.type());
        };
    }

    private static InteractionFact interaction(Head head, JsonNode data, boolean deleted) {
        JsonNode handling = data.path("handling");
        return new InteractionFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                Members.text(data, "channel"),
                "INBOUND".equals(Members.text(data, "direction")),
                text(handling, "agentId"),
                handling.hasNonNull("resolvedOnFirstContact")
                        ? (Boolean) handling.path("resolvedOnFirstContact").asBoolean()
                        : null,
                deleted);
    }

    /** Made when it says so: the event of a conversion is dated at the conversion. */
    private static ReferralFact referral(Head head, JsonNode data, boolean deleted) {
        Instant made = data.hasNonNull("madeAt") ? Members.instant(data, "madeAt") : head.occurredAt();
        return new ReferralFact(
                head.entity(),
                head.version(),
                made,
                data.hasNonNull("convertedAt") ? Members.instant(data, "convertedAt") : null,
                deleted);
    }

    private static StagesFact stages(Head head, JsonNode data) {
        return new StagesFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                elements(
                        data.path("transitions"),
                        entry -> new StagesFact.Entry(Members.date(entry, "on"), Members.text(entry, "to"))));
    }

    private static SubscriptionFact subscription(Head head, JsonNode data, boolean deleted) {
        return new SubscriptionFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                Members.text(data.path("recurring"), "plan"),
                elements(
                        data.path("spans"),
                        span -> new SubscriptionFact.Span(
                                Members.date(span, "from"), optionalDate(span, "to"), Members.money(span, "mrr"))),
                elements(
                        data.path("terms"),
                        term -> new SubscriptionFact.Term(
                                Members.date(term, "dueOn"),
                                Members.text(term, "outcome"),
                                Members.money(term, "amount"))),
                deleted,
                Members.currency(data.path("recurring"), "amount"));
    }

    private static CostFact cost(Head head, JsonNode data, boolean deleted) {
        return new CostFact(
                head.entity(),
                head.version(),
                head.occurredAt(),
                Members.text(data, "type"),
                Members.money(data, "amount"),
                Members.date(data, "from"),
                Members.date(data, "to"),
                text(data, "channel"),
                text(data, "campaignId"),
                deleted,
                Members.currency(data, "amount"));
    }

    private interface Reader<T> {
        T read(JsonNode element);
    }

    private static <T> List<T> elements(JsonNode array, Reader<T> reader) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(reader::read)
                .toList();
    }

    private static @Nullable String text(JsonNode data, String member) {
        return data.hasNonNull(member) ? Members.text(data, member) : null;
    }

    private static @Nullable LocalDate optionalDate(JsonNode data, String member) {
        return data.hasNonNull(member) ? Members.date(data, member) : null;
    }
}
