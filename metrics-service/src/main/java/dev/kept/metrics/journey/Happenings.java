// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.journey;

import dev.kept.metrics.fact.AttributionFact;
import dev.kept.metrics.fact.BehaviourFact;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CouponFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.RecordFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SegmentsFact;
import dev.kept.metrics.fact.StagesFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.fact.TouchFact;
import dev.kept.metrics.fact.WinBackFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A kind of happening by its name: {@code order}, {@code contact}, {@code stage:LOYAL} (entering the stage),
 * {@code segment:vip} (entering the segment), {@code contact:PHONE}, {@code campaign:cpg_1} and so on.
 */
final class Happenings {

    /** What can stand before the colon, or alone. */
    static final List<String> KINDS = List.of(
            "order",
            "acquisition",
            "subscription",
            "contact",
            "complaint",
            "response",
            "behaviour",
            "coupon",
            "campaign",
            "win-back",
            "referral",
            "stage",
            "segment");

    /** Qualifying orders. */
    static final Happenings ORDER = new Happenings("order", "");

    private static final List<String> NEED_A_VALUE = List.of("stage", "segment");
    private static final List<String> TAKE_A_VALUE = List.of("stage", "segment", "contact", "campaign");

    private final String kind;
    private final String value;

    private Happenings(String kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    /** Empty where there is no such kind. */
    static Optional<Happenings> parse(String name) {
        int colon = name.indexOf(':');
        String kind = colon < 0 ? name : name.substring(0, colon);
        String value = colon < 0 ? "" : name.substring(colon + 1);
        boolean known = KINDS.contains(kind)
                && (value.isEmpty() ? colon < 0 && !NEED_A_VALUE.contains(kind) : TAKE_A_VALUE.contains(kind));
        return known ? Optional.of(new Happenings(kind, value)) : Optional.empty();
    }

    /** All names that can be asked for. */
    static String listed() {
        return String.join(
                ", ",
                KINDS.stream()
                        .map(kind -> NEED_A_VALUE.contains(kind)
                                ? kind + ":<key>"
                                : TAKE_A_VALUE.contains(kind) ? kind + "[:<key>]" : kind)
                        .toList());
    }

    String name() {
        return value.isEmpty() ? kind : kind + ":" + value;
    }

    /** Those of a customer, oldest first. */
    List<Happening> of(CustomerTimeline timeline, Policy policy) {
        Stream<Happening> found = switch (kind) {
            case "stage" -> days(stages(timeline), policy);
            case "segment" -> days(segments(timeline), policy);
            case "subscription" -> days(subscriptions(timeline), policy);
            case "behaviour" ->
                days(
                        timeline.records(BehaviourFact.class).stream()
                                .filter(behaviour -> behaviour.total() > 0)
                                .map(BehaviourFact::day),
                        policy);
            default ->
                instants(timeline)
                        .map(at -> new Happening(at, at.atZone(policy.zone()).toLocalDate()));
        };
        return found.sorted().toList();
    }

    private Stream<Instant> instants(CustomerTimeline timeline) {
        return switch (kind) {
            case "order" -> qualifying(timeline).map(OrderFact::occurredAt);
            case "acquisition" -> records(timeline, AttributionFact.class);
            case "contact" ->
                timeline.records(InteractionFact.class).stream()
                        .filter(contact -> value.isEmpty() || contact.channel().equals(value))
                        .map(InteractionFact::occurredAt);
            case "complaint" -> records(timeline, ComplaintFact.class);
            case "response" ->
                timeline.responses().values().stream()
                        .filter(response -> !response.deleted())
                        .map(ResponseFact::occurredAt);
            case "coupon" ->
                timeline.records(CouponFact.class).stream()
                        .map(CouponFact::redeemedAt)
                        .flatMap(Stream::ofNullable);
            case "campaign" ->
                timeline.records(TouchFact.class).stream()
                        .filter(touch -> value.isEmpty() || touch.campaign().equals(value))
                        .map(TouchFact::occurredAt);
            case "win-back" -> records(timeline, WinBackFact.class);
            case "referral" -> records(timeline, ReferralFact.class);
            default -> throw new IllegalStateException(kind);
        };
    }

    private static <F extends RecordFact> Stream<Instant> records(CustomerTimeline timeline, Class<F> kind) {
        return timeline.records(kind).stream().map(RecordFact::occurredAt);
    }

    /** Orders that were neither deleted nor wholly refunded. */
    static Stream<OrderFact> qualifying(CustomerTimeline timeline) {
        Set<String> refunded = timeline.whollyRefunded();
        return timeline.orders().values().stream()
                .filter(order -> !order.deleted())
                .filter(order -> !refunded.contains(order.entity()));
    }

    private Stream<LocalDate> stages(CustomerTimeline timeline) {
        return timeline.records(StagesFact.class).stream()
                .flatMap(stages -> stages.entries().stream())
                .filter(entry -> entry.stage().equals(value))
                .map(StagesFact.Entry::on);
    }

    private Stream<LocalDate> segments(CustomerTimeline timeline) {
        SegmentsFact told = timeline.segments();
        return told == null
                ? Stream.of()
                : told.stays().stream()
                        .filter(stay -> stay.segment().equals(value))
                        .map(SegmentsFact.Stay::from);
    }

    private static Stream<LocalDate> subscriptions(CustomerTimeline timeline) {
        return timeline.records(SubscriptionFact.class).stream()
                .flatMap(subscription -> subscription.spans().stream())
                .map(SubscriptionFact.Span::from);
    }

    private static Stream<Happening> days(Stream<LocalDate> days, Policy policy) {
        return days.map(day -> new Happening(day.atStartOfDay(policy.zone()).toInstant(), day));
    }

    @Override
    public String toString() {
        return name();
    }
}
