// SPDX-License-Identifier: Apache-2.0
package dev.kept.metrics.snapshot;

import dev.kept.metrics.asof.CustomerAsOf;
import dev.kept.metrics.asof.Purchase;
import dev.kept.metrics.fact.ComplaintFact;
import dev.kept.metrics.fact.CostFact;
import dev.kept.metrics.fact.InteractionFact;
import dev.kept.metrics.fact.OrderFact;
import dev.kept.metrics.fact.ReferralFact;
import dev.kept.metrics.fact.RefundFact;
import dev.kept.metrics.fact.ResponseFact;
import dev.kept.metrics.fact.SubscriptionFact;
import dev.kept.metrics.policy.Policy;
import dev.kept.metrics.timeline.CustomerTimeline;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer at the end of a local day: nothing that happened later is in it, so that a model fed with it cannot look
 * ahead. Days are counted since 1970-01-01; amounts are ten-thousandths of the tenant's currency.
 */
public final class CustomerSnapshot {

    private final CustomerAsOf asOf;
    private final CustomerTimeline timeline;
    private final Policy policy;
    private final int day;

    public CustomerSnapshot(CustomerAsOf asOf, Policy policy) {
        this.asOf = asOf;
        this.timeline = asOf.known();
        this.policy = policy;
        this.day = Math.toIntExact(asOf.day().toEpochDay());
    }

    /** The same customer at the end of another day. */
    public CustomerSnapshot on(LocalDate other) {
        return new CustomerSnapshot(asOf.on(other), policy);
    }

    public String customer() {
        return asOf.id();
    }

    /** The day, since 1970-01-01. */
    public int day() {
        return day;
    }

    /** Days without a qualifying purchase after which a customer of no contract counts as lost. */
    public int presenceDays() {
        return policy.presenceDays();
    }

    /** Local day of the first thing that is known; null where nothing had been by the day. */
    public @Nullable Integer firstDay() {
        return Stream.of(
                        timeline.profiles().values().stream().map(profile -> dayOf(profile.occurredAt())),
                        orders().map(order -> dayOf(order.occurredAt())),
                        responses().map(response -> dayOf(response.occurredAt())),
                        spans().map(span -> Math.toIntExact(span.from().toEpochDay())))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Qualifying orders, oldest first. */
    public List<Purchase> purchases() {
        return asOf.orders();
    }

    /** Orders of the local days {@code [from, to)}, as far as they are past; fully refunded ones are orders too. */
    public int orders(int from, int to) {
        return (int)
                orders().filter(order -> within(order.occurredAt(), from, to)).count();
    }

    /** Revenue before refunds of the local days {@code [from, to)}, as far as they are past. */
    public long revenue(int from, int to) {
        return orders().filter(order -> within(order.occurredAt(), from, to))
                .mapToLong(OrderFact::amount)
                .sum();
    }

    /** Revenue less the refunds of the same days. */
    public long netRevenue(int from, int to) {
        return revenue(from, to)
                - refunds()
                        .filter(refund -> within(refund.occurredAt(), from, to))
                        .mapToLong(RefundFact::amount)
                        .sum();
    }

    /** Net revenue less the cost of the goods, of the days {@code [from, to)}. */
    public long margin(int from, int to) {
        return netRevenue(from, to)
                - orders().filter(order -> within(order.occurredAt(), from, to))
                        .mapToLong(OrderFact::cost)
                        .sum();
    }

    /** Refunds of the local days {@code [from, to)}, as far as they are past. */
    public long refunded(int from, int to) {
        return revenue(from, to) - netRevenue(from, to);
    }

    /** What was spent on the customer on the local days {@code [from, to)}, as far as they are past. */
    public long spent(Set<String> types, LocalDate from, LocalDate to) {
        LocalDate end = to.toEpochDay() > day ? LocalDate.ofEpochDay(day + 1L) : to;
        return timeline.records(CostFact.class).stream()
                .filter(cost -> types.contains(cost.type()))
                .mapToLong(cost -> Math.max(0, cost.spentBefore(end) - cost.spentBefore(from)))
                .sum();
    }

    /** Local days of the contacts, oldest first. */
    public List<Integer> contacts() {
        return days(timeline.records(InteractionFact.class).stream().map(InteractionFact::occurredAt));
    }

    /** Local days on which the customer referred somebody, oldest first. */
    public List<Integer> referrals() {
        return days(timeline.records(ReferralFact.class).stream().map(ReferralFact::occurredAt));
    }

    /** Ratings, oldest first. */
    public List<Given> ratings() {
        List<Given> given = new ArrayList<>();
        responses()
                .sorted(Comparator.comparing(ResponseFact::occurredAt).thenComparing(ResponseFact::entity))
                .forEach(response -> response.ratings().forEach(answer -> given.add(given(response, answer))));
        return given;
    }

    private Given given(ResponseFact response, ResponseFact.Answer answer) {
        return new Given(
                dayOf(response.occurredAt()),
                response.entity(),
                response.survey() + "/" + answer.question(),
                answer.type(),
                answer.score(),
                answer.min(),
                answer.max(),
                answer.satisfiedFrom());
    }

    /** Complaints, by id. */
    public List<Complaint> complaints() {
        return timeline.records(ComplaintFact.class).stream()
                .map(this::complaint)
                .toList();
    }

    private Complaint complaint(ComplaintFact fact) {
        List<ComplaintFact.Step> decided = Stream.of(fact.response(), fact.resolution())
                .filter(ComplaintFact.Step::decided)
                .toList();
        int kept = (int) decided.stream().filter(step -> !step.breached()).count();
        Instant resolved = fact.resolution().at();
        return new Complaint(
                fact.entity(),
                dayOf(fact.occurredAt()),
                resolved == null ? null : Integer.valueOf(dayOf(resolved)),
                decided.size(),
                kept,
                fact.resolution().breached());
    }

    /** Whether there has been a subscription by the day. */
    public boolean contractual() {
        return spans().findAny().isPresent();
    }

    /** Whether the customer is entitled by a subscription at the end of the day. */
    public boolean entitled() {
        return spans().anyMatch(span -> holds(span, day));
    }

    /** Monthly recurring revenue on the day. */
    public long recurringRevenue() {
        return spans().filter(span -> holds(span, day))
                .mapToLong(SubscriptionFact.Span::mrr)
                .sum();
    }

    /** Whether the customer is there at the end of a day up to this one: entitled, or bought lately enough. */
    public boolean presentAt(int end) {
        return spans().anyMatch(span -> holds(span, end))
                || purchases().stream()
                        .anyMatch(purchase -> purchase.day() <= end && purchase.day() > end - policy.presenceDays());
    }

    /** The value of an attribute of the profile on the day; empty where it is not known. */
    public String attribute(String key) {
        return asOf.attributes().getOrDefault(key, "");
    }

    /** Whether the customer is in a segment on the day. */
    public boolean isIn(String segment) {
        return timeline.isIn(segment, LocalDate.ofEpochDay(day));
    }

    private Stream<SubscriptionFact.Span> spans() {
        return timeline.records(SubscriptionFact.class).stream().flatMap(fact -> fact.spans().stream());
    }

    private static boolean holds(SubscriptionFact.Span span, int on) {
        return span.from().toEpochDay() <= on && (span.to() == null || span.to().toEpochDay() > on);
    }

    private Stream<OrderFact> orders() {
        return timeline.orders().values().stream().filter(order -> !order.deleted());
    }

    private Stream<RefundFact> refunds() {
        return timeline.refunds().values().stream().filter(refund -> !refund.deleted());
    }

    private Stream<ResponseFact> responses() {
        return timeline.responses().values().stream().filter(response -> !response.deleted());
    }

    private List<Integer> days(Stream<Instant> instants) {
        return instants.map(this::dayOf).sorted().toList();
    }

    private boolean within(Instant instant, int from, int to) {
        int seen = dayOf(instant);
        return from <= seen && seen < to;
    }

    private int dayOf(Instant instant) {
        return Math.toIntExact(instant.atZone(policy.zone()).toLocalDate().toEpochDay());
    }
}
